using Exchange.Records.Identity;

namespace Exchange.Matching.Dates;

/// <summary>Lookups for dates that are alike to one in one way.</summary>
/// <param name="Likeness">How they are alike.</param>
/// <param name="Exact">Dates to look up as they are.</param>
/// <param name="Prefixes">Every date that begins so: a year, or a year and a month with the hyphen behind it.</param>
public sealed record DateWay(DateLikeness Likeness, IReadOnlyList<string> Exact, IReadOnlyList<string> Prefixes)
{
    /// <summary>Whether a date is found so.</summary>
    public bool Finds(PartialDate date) =>
        date.ToString() is var text && (Exact.Contains(text) || Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)));
}
