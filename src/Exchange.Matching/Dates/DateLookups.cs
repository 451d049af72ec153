using System.Globalization;
using Exchange.Records.Identity;

namespace Exchange.Matching.Dates;

/// <summary>
/// What to look up in a dictionary of dates of birth, as <see cref="PartialDate.ToString"/> writes them, so that exactly those are found that
/// are alike (<see cref="BirthDates.Compare"/>), or that fall into a range.
/// </summary>
/// <param name="Exact">Dates to look up as they are.</param>
/// <param name="Prefixes">Every date that begins so is alike: a year, or a year and a month with the hyphen behind it.</param>
public sealed record DateLookups(IReadOnlyList<string> Exact, IReadOnlyList<string> Prefixes)
{
    private const int YearsMax = 150;

    /// <summary>Lookups for the dates alike to one.</summary>
    public static DateLookups Of(PartialDate asked) => (asked.Month, asked.Day) switch
    {
        (0, _) => new DateLookups([], [Text(asked)]),
        (_, 0) => new DateLookups([Year(asked.Year), Text(asked)], [Text(asked) + "-"]),
        _ => new DateLookups(
            [Year(asked.Year), Text(asked with { Day = 0 }), Text(asked), .. BirthDates.Neighbourhood(asked).Select(Text)], []),
    };

    /// <summary>Lookups for every date, whole or partial, in a span of years, the ends included; at most 150 years are looked up.</summary>
    public static DateLookups OfYears(int from, int to) =>
        new([], [.. Enumerable.Range(from, Math.Clamp(to - from + 1, 0, YearsMax)).Select(Year)]);

    private static string Text(PartialDate date) => date.ToString();

    private static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
