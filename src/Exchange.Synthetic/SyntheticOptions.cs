using Exchange.Synthetic.Agencies;

namespace Exchange.Synthetic;

/// <summary>What to make. Equal options give equal bytes, on any machine and with any number of threads.</summary>
public sealed record SyntheticOptions
{
    /// <summary>Where all draws start from. The default value is 1.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Rows over all agencies' files together, broken ones included. The default value is 10,000.</summary>
    public int Records { get; init; } = 10_000;

    /// <summary>How many agencies, 1 to 64. The default value is 3.</summary>
    public int Agencies { get; init; } = 3;

    /// <summary>
    /// The day of the export; events lie in the eight years before it. The default value is 1 March 2026.
    /// </summary>
    public DateOnly ReferenceDate { get; init; } = new(2026, 3, 1);

    /// <summary>One row in so many is broken on purpose; 0 for none. The default value is 2,000.</summary>
    public int BrokenEvery { get; init; } = 2_000;

    /// <summary>Write files as gzip. The default value is false.</summary>
    public bool Gzip { get; init; }

    /// <summary>Everything that is wrong with these options; empty when they can be used.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Records < 1)
        {
            problems.Add("`records` is too small; give 1 or more");
        }

        if (Agencies is < 1 or > AgencyRoster.AgenciesMax)
        {
            problems.Add($"`agencies` is out of range; give 1 to {AgencyRoster.AgenciesMax}");
        }

        if (BrokenEvery < 0)
        {
            problems.Add("`broken-every` is negative; give 0 for none");
        }

        if (ReferenceDate.Year is < 1990 or > 2100)
        {
            problems.Add("`reference-date` is out of range; give a day from 1990 to 2100");
        }

        return problems;
    }
}
