using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A number by which some authority knows a person.</summary>
public sealed record PersonIdentifier
{
    /// <summary>Kind of number: ssn, driver-licence, fbi, state-id and so on.</summary>
    [Field(FieldGroup.Identifiers, Required = true, Codes = "identifier-type")]
    public required string Type { get; init; }

    /// <summary>The number.</summary>
    [Field(FieldGroup.Identifiers, Required = true, LengthMax = 60)]
    public required string Value { get; init; }

    /// <summary>State or body that gave it out.</summary>
    [Field(FieldGroup.Identifiers, LengthMax = 60)]
    public string? Issuer { get; init; }
}
