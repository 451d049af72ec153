using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A telephone number as one record mentions it.</summary>
public sealed record Telephone : IEntity
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

    /// <summary>The number as written.</summary>
    [Field(FieldGroup.Contact, Required = true, LengthMax = 40)]
    public required string Number { get; init; }

    /// <summary>landline, mobile, voip, fax, pager, other.</summary>
    [Field(FieldGroup.Contact, Codes = "telephone-category")]
    public string? Category { get; init; }
}
