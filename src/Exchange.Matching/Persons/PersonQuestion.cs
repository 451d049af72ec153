using Exchange.Records.Identity;

namespace Exchange.Matching.Persons;

/// <summary>What is asked about a person; everything left out is not asked.</summary>
public sealed record PersonQuestion
{
    /// <summary>Family name or names.</summary>
    public string? Surname { get; init; }

    /// <summary>Given names or initials.</summary>
    public string? Given { get; init; }

    /// <summary>A name of which the parts are not told apart.</summary>
    public string? Name { get; init; }

    /// <summary>Date of birth, or a part of it.</summary>
    public PartialDate? Birth { get; init; }

    /// <summary>Earliest year of birth, where an age or a range is asked for.</summary>
    public int? BornFrom { get; init; }

    /// <summary>Latest year of birth.</summary>
    public int? BornTo { get; init; }

    /// <summary>NCIC sex code.</summary>
    public string? Sex { get; init; }

    /// <summary>NCIC race code.</summary>
    public string? Race { get; init; }

    /// <summary>NCIC eye colour code.</summary>
    public string? Eyes { get; init; }

    /// <summary>NCIC hair colour code.</summary>
    public string? Hair { get; init; }

    /// <summary>Height in inches.</summary>
    public int? HeightInches { get; init; }

    /// <summary>Weight in pounds.</summary>
    public int? WeightPounds { get; init; }

    /// <summary>Numbers by which authorities know the person, of any type.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}
