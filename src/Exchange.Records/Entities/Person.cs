using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Records.Entities;

/// <summary>A person as one record mentions him or her.</summary>
public sealed record Person : Entity
{
    /// <summary>Name as the owner wrote it.</summary>
    [Field(FieldGroup.Name)]
    public PersonName? Name { get; init; }

    /// <summary>Other names.</summary>
    [Field(FieldGroup.Alias)]
    public IReadOnlyList<PersonAlias> Aliases { get; init; } = [];

    /// <summary>Date of birth as far as known.</summary>
    [Field(FieldGroup.DateOfBirth)]
    public PartialDate? DateOfBirth { get; init; }

    /// <summary>Least age in years at the time of the event.</summary>
    [Field(FieldGroup.DateOfBirth, Most = 130)]
    public int? AgeMin { get; init; }

    /// <summary>Greatest age in years at the time of the event.</summary>
    [Field(FieldGroup.DateOfBirth, Most = 130)]
    public int? AgeMax { get; init; }

    /// <summary>True when the person was a juvenile at the time of the event.</summary>
    [Field(FieldGroup.Envelope)]
    public bool? Juvenile { get; init; }

    /// <summary>NCIC sex code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "sex")]
    public string? Sex { get; init; }

    /// <summary>NCIC race code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "race")]
    public string? Race { get; init; }

    /// <summary>NCIC ethnicity code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "ethnicity")]
    public string? Ethnicity { get; init; }

    /// <summary>Height in inches.</summary>
    [Field(FieldGroup.PhysicalDescription, Least = 10, Most = 108)]
    public int? HeightInches { get; init; }

    /// <summary>Weight in pounds.</summary>
    [Field(FieldGroup.PhysicalDescription, Least = 1, Most = 1400)]
    public int? WeightPounds { get; init; }

    /// <summary>NCIC eye colour code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "eye-color")]
    public string? EyeColor { get; init; }

    /// <summary>NCIC hair colour code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "hair-color")]
    public string? HairColor { get; init; }

    /// <summary>NCIC skin tone code.</summary>
    [Field(FieldGroup.PhysicalDescription, Codes = "skin-tone")]
    public string? SkinTone { get; init; }

    /// <summary>Scars, marks and tattoos.</summary>
    [Field(FieldGroup.PhysicalDescription)]
    public IReadOnlyList<ScarMarkTattoo> ScarsMarksTattoos { get; init; } = [];

    /// <summary>Numbers by which authorities know the person.</summary>
    [Field(FieldGroup.Identifiers)]
    public IReadOnlyList<PersonIdentifier> Identifiers { get; init; } = [];

    /// <summary>Caution and medical condition codes (NCIC CMC).</summary>
    [Field(FieldGroup.Envelope, Codes = "caution")]
    public IReadOnlyList<string> CautionCodes { get; init; } = [];

    /// <summary>Trade or employer.</summary>
    [Field(FieldGroup.Contact, LengthMax = 200)]
    public string? Occupation { get; init; }

    /// <summary>Digests of attached images that show the person.</summary>
    [Field(FieldGroup.Photo, LengthMax = 64)]
    public IReadOnlyList<string> Photos { get; init; } = [];
}
