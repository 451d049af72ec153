using System.Globalization;

namespace Exchange.Policy.Templates;

/// <summary>A span by which records are older or newer: <c>5 years</c>, <c>6 months</c>, <c>90 days</c>.</summary>
/// <param name="Number">How many; at least one.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct RecordAge(int Number, RecordAge.Units Unit)
{
    private const int NumberMax = 10_000;

    /// <summary>Units of spans.</summary>
    public enum Units
    {
        /// <summary>Days of 24 hours.</summary>
        Days,

        /// <summary>Months of the calendar.</summary>
        Months,

        /// <summary>Years of the calendar.</summary>
        Years,
    }

    /// <summary>Reads a number and a unit.</summary>
    public static bool TryParse(string? text, out RecordAge age)
    {
        age = default;
        var parts = text?.Split(' ') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > NumberMax || !TryParseUnit(parts[1], out var unit) || (unit == Units.Years && number > 1_000))
        {
            return false;
        }

        age = new RecordAge(number, unit);
        return true;
    }

    /// <summary>The moment that lies so far back.</summary>
    public DateTimeOffset Before(DateTimeOffset time) => Unit switch
    {
        Units.Days => time.AddDays(-Number),
        Units.Months => time.AddMonths(-Number),
        Units.Years => time.AddYears(-Number),
    };

    /// <summary>Whether it is at least as long as the other, on whatever day it ends; where that cannot be told, the answer is no.</summary>
    public bool IsAtLeast(RecordAge other) =>
        Unit == other.Unit ? Number >= other.Number : Unit != Units.Days && other.Unit != Units.Days && Months >= other.Months;

    private int Months => Unit == Units.Years ? Number * 12 : Number;

    /// <summary>As written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Unit.ToString().ToLowerInvariant()}");

    private static bool TryParseUnit(string word, out Units unit)
    {
        var known = (string[])["days", "months", "years", "day", "month", "year"];
        var index = Array.IndexOf(known, word);
        unit = (Units)(Math.Max(index, 0) % 3);
        return index >= 0;
    }
}
