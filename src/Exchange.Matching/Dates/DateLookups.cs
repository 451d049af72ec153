using System.Globalization;
using Exchange.Records.Identity;

namespace Exchange.Matching.Dates;

/// <summary>
/// What to look up in a dictionary of dates of birth, as <see cref="PartialDate.ToString"/> writes them, so that exactly those are found that
/// are alike (<see cref="BirthDates.Compare"/>).
/// </summary>
/// <param name="Ways">Lookups by the way in which what they find is alike.</param>
public sealed record DateLookups(IReadOnlyList<DateWay> Ways)
{
    /// <summary>Lookups for the dates alike to one.</summary>
    public static DateLookups Of(PartialDate asked) => (asked.Month, asked.Day) switch
    {
        (0, _) => new DateLookups([new DateWay(DateLikeness.SameYear, [], [Text(asked)])]),
        (_, 0) => new DateLookups(
        [
            new DateWay(DateLikeness.SameMonth, [Text(asked)], [Text(asked) + "-"]), new DateWay(DateLikeness.SameYear, [Year(asked)], []),
        ]),
        _ => new DateLookups(
        [
            .. BirthDates.Neighbourhood(asked).Append(asked).GroupBy(date => BirthDates.Compare(asked, date), Text)
                .Select(dates => new DateWay(dates.Key, [.. dates], [])),
            new DateWay(DateLikeness.SameMonth, [Text(asked with { Day = 0 })], []), new DateWay(DateLikeness.SameYear, [Year(asked)], []),
        ]),
    };

    private static string Text(PartialDate date) => date.ToString();

    private static string Year(PartialDate date) => date.Year.ToString("D4", CultureInfo.InvariantCulture);
}
