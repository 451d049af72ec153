using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Records.Identity;

namespace Exchange.Records.Queries.Language;

/// <summary>
/// Reads dates as people write them: <c>1987-03-09</c>, <c>3/9/1987</c>, <c>9.3.1987</c>, <c>9 Mar 1987</c>, <c>March 9, 1987</c>,
/// <c>Mar 1987</c>, <c>1987</c>. With slashes and dashes the month comes first unless it cannot, with dots the day. A year has four digits.
/// </summary>
public static partial class WrittenDate
{
    private const string MonthNames = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?" +
        "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string MonthStarts = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static bool TryRead(string text, out PartialDate date) => TryReadAt(text, 0, out date, out var length) && length == text.Length;

    /// <summary>Reads the date that begins at a place in a text, and how long it is.</summary>
    public static bool TryReadAt(string text, int at, out PartialDate date, out int length)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[YearFirst(), InNumbers(), DayMonthYear(), MonthDayYear(), MonthYear(), YearAlone()])
        {
            if (form.Match(text, at) is { Success: true } match && TryMake(match, out date))
            {
                length = match.Length;
                return true;
            }
        }

        (date, length) = (default, 0);
        return false;
    }

    private static bool TryMake(Match match, out PartialDate date)
    {
        var (year, month, day) = (Number(match, "y"), Month(match), Number(match, "d"));
        if (match.Groups["a"].Success)
        {
            var (a, b) = (Number(match, "a"), Number(match, "b"));
            (month, day) = b > 12 || (a <= 12 && match.Groups["s"].Value != ".") ? (a, b) : (b, a);
        }

        date = new PartialDate(year, month, day);
        return year > 0 && month is >= 0 and <= 12 && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(year, month)));
    }

    private static int Month(Match match) =>
        match.Groups["mon"] is { Success: true } name
            ? (MonthStarts.IndexOf(name.Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3) + 1
            : Number(match, "m");

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\G(?<y>[0-9]{4})(?:-(?<m>[0-9]{2})(?:-(?<d>[0-9]{2}))?|/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2}))(?![\w/-])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\G(?<a>[0-9]{1,2})(?<s>[/.-])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![\w/-])")]
    private static partial Regex InNumbers();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[ -]?(?<mon>" + MonthNames + @")\.?,?[ -]?(?<y>[0-9]{4})(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\G(?<mon>" + MonthNames + @")\.? ?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4})(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\G(?<mon>" + MonthNames + @")\.?,? (?<y>[0-9]{4})(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\G(?<y>[0-9]{4})(?![\w/-])")]
    private static partial Regex YearAlone();
}
