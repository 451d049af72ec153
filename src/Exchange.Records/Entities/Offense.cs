using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>An offense, charge or violation.</summary>
public sealed record Offense
{
    /// <summary>NIBRS offense code.</summary>
    [Field(FieldGroup.Offense, Codes = "nibrs-offense")]
    public string? Nibrs { get; init; }

    /// <summary>The owner's own code of the offense.</summary>
    [Field(FieldGroup.Offense, LengthMax = 60)]
    public string? Code { get; init; }

    /// <summary>Law that was broken.</summary>
    [Field(FieldGroup.Offense, LengthMax = 100)]
    public string? Statute { get; init; }

    /// <summary>The offense in words.</summary>
    [Field(FieldGroup.Offense)]
    public string? Description { get; init; }

    /// <summary>felony, misdemeanor, violation, infraction.</summary>
    [Field(FieldGroup.Offense, Codes = "severity")]
    public string? Severity { get; init; }

    /// <summary>True when it was attempted and not completed.</summary>
    [Field(FieldGroup.Offense)]
    public bool? Attempted { get; init; }

    /// <summary>Weapon or force in the words of the owner.</summary>
    [Field(FieldGroup.Offense, LengthMax = 100)]
    public string? Weapon { get; init; }
}
