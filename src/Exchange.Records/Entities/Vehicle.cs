using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A vehicle as one record mentions it.</summary>
public sealed record Vehicle : Entity
{
    /// <summary>Plate number.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 20)]
    public string? Plate { get; init; }

    /// <summary>State or country of the plate.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 20)]
    public string? PlateState { get; init; }

    /// <summary>Vehicle identification number.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 30)]
    public string? Vin { get; init; }

    /// <summary>Model year.</summary>
    [Field(FieldGroup.Vehicle, Least = 1885, Most = 2100)]
    public int? ModelYear { get; init; }

    /// <summary>Make, as code or word.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 60)]
    public string? Make { get; init; }

    /// <summary>Model, as code or word.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 100)]
    public string? Model { get; init; }

    /// <summary>Body style, as code or word.</summary>
    [Field(FieldGroup.Vehicle, LengthMax = 60)]
    public string? Style { get; init; }

    /// <summary>NCIC colour code.</summary>
    [Field(FieldGroup.Vehicle, Codes = "vehicle-color")]
    public string? Color { get; init; }

    /// <summary>NCIC code of the second colour.</summary>
    [Field(FieldGroup.Vehicle, Codes = "vehicle-color")]
    public string? SecondColor { get; init; }

    /// <summary>automobile, truck, trailer, motorcycle and so on.</summary>
    [Field(FieldGroup.Vehicle, Codes = "vehicle-category")]
    public string? Category { get; init; }

    /// <summary>stolen, recovered, impounded, involved.</summary>
    [Field(FieldGroup.Vehicle, Codes = "item-status")]
    public string? Status { get; init; }

    /// <summary>Whatever else marks it.</summary>
    [Field(FieldGroup.Vehicle)]
    public string? Description { get; init; }
}
