using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A firearm as one record mentions it; only one that is linked to a crime may be held (RLEX-VII-D-2).</summary>
public sealed record Firearm : Entity
{
    /// <summary>Why it may be held: stolen, lost, recovered, evidence, used-in-offense.</summary>
    [Field(FieldGroup.Property, Required = true, Codes = "firearm-status")]
    public required string Status { get; init; }

    /// <summary>Serial number.</summary>
    [Field(FieldGroup.Property, LengthMax = 60)]
    public string? Serial { get; init; }

    /// <summary>Make.</summary>
    [Field(FieldGroup.Property, LengthMax = 60)]
    public string? Make { get; init; }

    /// <summary>Model.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? Model { get; init; }

    /// <summary>Calibre or gauge.</summary>
    [Field(FieldGroup.Property, LengthMax = 20)]
    public string? Caliber { get; init; }

    /// <summary>NCIC gun type.</summary>
    [Field(FieldGroup.Property, Codes = "gun-type")]
    public string? Type { get; init; }

    /// <summary>NCIC gun action.</summary>
    [Field(FieldGroup.Property, Codes = "gun-action")]
    public string? Action { get; init; }
}
