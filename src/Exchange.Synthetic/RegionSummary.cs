using Exchange.Synthetic.Truth;

namespace Exchange.Synthetic;

/// <summary>What was written.</summary>
public sealed record RegionSummary
{
    /// <summary>Name of the file that says who is who.</summary>
    public const string TruthFile = "truth.ndjson";

    /// <summary>Name of the file that holds this summary.</summary>
    public const string RegionFile = "region.json";

    /// <summary>The options it was made with.</summary>
    public required SyntheticOptions Options { get; init; }

    /// <summary>The agencies, in the order of the region.</summary>
    public required IReadOnlyList<AgencySummary> Agencies { get; init; }

    /// <summary>Persons of the truth file.</summary>
    public required long Persons { get; init; }

    /// <summary>Mentions of these persons in rows that are not broken.</summary>
    public required long Mentions { get; init; }

    /// <summary>Searches that are worth showing, found in the truth.</summary>
    public required IReadOnlyList<SuggestedSearch> Searches { get; init; }

    /// <summary>Rows of all files.</summary>
    public long Rows => Agencies.Sum(agency => agency.Rows);

    /// <summary>Rows broken on purpose, in all files.</summary>
    public long Broken => Agencies.Sum(agency => agency.Broken);
}
