using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A business, gang, agency or other body as one record mentions it.</summary>
public sealed record Organization : IEntity
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

    /// <summary>Its name.</summary>
    [Field(FieldGroup.Name, Required = true, LengthMax = 200)]
    public required string Name { get; init; }

    /// <summary>business, gang, government, charity, school, other.</summary>
    [Field(FieldGroup.Envelope, Codes = "organization-category")]
    public string? Category { get; init; }
}
