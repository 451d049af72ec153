using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A number by which the owner or a court knows the event: case, arrest, booking, warrant, citation, ticket.</summary>
public sealed record ReferenceNumber
{
    /// <summary>Kind of number.</summary>
    [Field(FieldGroup.Envelope, Required = true, Codes = "reference-type")]
    public required string Type { get; init; }

    /// <summary>The number.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 100)]
    public required string Value { get; init; }
}
