using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A place as one record mentions it.</summary>
public sealed record Location : Entity
{
    /// <summary>Number and street, or a crossing of streets.</summary>
    [Field(FieldGroup.ExactPlace, LengthMax = 200)]
    public string? Street { get; init; }

    /// <summary>Apartment, suite, room.</summary>
    [Field(FieldGroup.ExactPlace, LengthMax = 60)]
    public string? Unit { get; init; }

    /// <summary>What the place is called.</summary>
    [Field(FieldGroup.ExactPlace, LengthMax = 200)]
    public string? CommonName { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    [Field(FieldGroup.ExactPlace, Least = -90, Most = 90)]
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    [Field(FieldGroup.ExactPlace, Least = -180, Most = 180)]
    public double? Longitude { get; init; }

    /// <summary>City or town.</summary>
    [Field(FieldGroup.Place, LengthMax = 100)]
    public string? City { get; init; }

    /// <summary>County.</summary>
    [Field(FieldGroup.Place, LengthMax = 100)]
    public string? County { get; init; }

    /// <summary>State, province or region.</summary>
    [Field(FieldGroup.Place, LengthMax = 60)]
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    [Field(FieldGroup.Place, LengthMax = 20)]
    public string? PostalCode { get; init; }

    /// <summary>Country.</summary>
    [Field(FieldGroup.Place, LengthMax = 60)]
    public string? Country { get; init; }

    /// <summary>District, precinct or division of the agency.</summary>
    [Field(FieldGroup.Place, LengthMax = 100)]
    public string? District { get; init; }

    /// <summary>Patrol beat or post.</summary>
    [Field(FieldGroup.Place, LengthMax = 60)]
    public string? Beat { get; init; }

    /// <summary>Neighborhood.</summary>
    [Field(FieldGroup.Place, LengthMax = 150)]
    public string? Neighborhood { get; init; }

    /// <summary>Kind of place in the words of the owner.</summary>
    [Field(FieldGroup.Place, LengthMax = 200)]
    public string? Category { get; init; }
}
