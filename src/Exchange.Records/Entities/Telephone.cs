using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A telephone number as one record mentions it.</summary>
public sealed record Telephone : Entity
{
    /// <summary>The number as written.</summary>
    [Field(FieldGroup.Contact, Required = true, LengthMax = 40)]
    public required string Number { get; init; }

    /// <summary>landline, mobile, voip, fax, pager, other.</summary>
    [Field(FieldGroup.Contact, Codes = "telephone-category")]
    public string? Category { get; init; }
}
