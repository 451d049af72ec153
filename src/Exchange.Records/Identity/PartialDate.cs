using System.Globalization;
using System.Text.Json.Serialization;
using Exchange.Records.Json;

namespace Exchange.Records.Identity;

/// <summary>A date of which the day, or the day and the month, may be unknown: <c>1987</c>, <c>1987-03</c> or <c>1987-03-09</c>.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 when unknown.</param>
/// <param name="Day">1 to 31, or 0 when unknown.</param>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Reads one of the three forms; impossible dates are refused.</summary>
    public static bool TryParse(string? value, out PartialDate date)
    {
        date = default;
        if (!DateOnly.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        date = value!.Length switch
        {
            4 => new PartialDate(parsed.Year),
            7 => new PartialDate(parsed.Year, parsed.Month),
            _ => new PartialDate(parsed.Year, parsed.Month, parsed.Day),
        };
        return true;
    }

    /// <summary>The date with everything known.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The first day that it can be.</summary>
    public DateOnly FirstDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that it can be.</summary>
    public DateOnly LastDay => (Month, Day) switch
    {
        (0, _) => new DateOnly(Year, 12, 31),
        (_, 0) => new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)),
        _ => FirstDay,
    };

    /// <summary>The form it was read from.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };
}
