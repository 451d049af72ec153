using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A scar, mark or tattoo.</summary>
public sealed record ScarMarkTattoo
{
    /// <summary>scar, mark, tattoo, piercing and so on.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "smt-category")]
    public string? Category { get; init; }

    /// <summary>Where on the body.</summary>
    [Field(FieldGroup.PhysicalDescription, LengthMax = 100)]
    public string? Location { get; init; }

    /// <summary>What it looks like.</summary>
    [Field(FieldGroup.PhysicalDescription)]
    public string? Description { get; init; }
}
