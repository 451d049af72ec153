using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A business, gang, agency or other body as one record mentions it.</summary>
public sealed record Organization : Entity
{
    /// <summary>Its name.</summary>
    [Field(FieldGroup.Name, Required = true, LengthMax = 200)]
    public required string Name { get; init; }

    /// <summary>business, gang, government, charity, school, other.</summary>
    [Field(FieldGroup.Envelope, Codes = "organization-category")]
    public string? Category { get; init; }
}
