using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>An e-mail address as one record mentions it.</summary>
public sealed record EmailAddress : IEntity
{
    /// <inheritdoc />
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 40)]
    public required string Id { get; init; }

    /// <inheritdoc />
    [Field(FieldGroup.Envelope, Codes = "role")]
    public string? Role { get; init; }

    /// <inheritdoc />
    [Field(FieldGroup.Envelope, Codes = "mark")]
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The address.</summary>
    [Field(FieldGroup.Contact, Required = true, LengthMax = 254)]
    public required string Address { get; init; }
}
