using System.Globalization;

namespace Exchange.Records.Queries;

/// <summary>Reads numbers, ranges of numbers, and points on a map.</summary>
internal static class NumberCriteria
{
    private const double MetersMax = 100_000;

    /// <summary>A number <c>n</c>, <c>n~m</c> for up to m more or less, or a range; <c>30-40</c> is one too.</summary>
    public static CriterionReading Read(string value)
    {
        if (RangeText.TryRead(value, out var range) || TryReadDash(value, out range))
        {
            return FromRange(range);
        }

        var tilde = value.IndexOf('~', StringComparison.Ordinal);
        var (middle, around) = tilde < 0 ? (Number(value), 0) : (Number(value[..tilde]), Number(value[(tilde + 1)..]));
        return middle is not null && around is not null
            ? CriterionReading.Good(new Criterion.Numbers(middle - around, middle + around))
            : Unreadable();
    }

    /// <summary>Latitude, longitude and meters, parted by commas.</summary>
    public static CriterionReading ReadNear(string value)
    {
        var parts = value.Trim('"').Split(',').Select(part => Number(part.Trim())).ToArray();
        return parts is [{ } latitude and >= -90 and <= 90, { } longitude and >= -180 and <= 180, { } meters and > 0 and <= MetersMax]
            ? CriterionReading.Good(new Criterion.Near(latitude, longitude, meters))
            : CriterionReading.Bad("place-unreadable", "give degrees north, degrees east and up to 100000 meters, for example 30.44,-84.28,500");
    }

    private static CriterionReading FromRange(RangeText range)
    {
        var (least, most) = (Number(range.From), Number(range.To));
        if ((range.From is not null && least is null) || (range.To is not null && most is null) || (least is null && most is null))
        {
            return Unreadable();
        }

        if (range.WithoutEnds)
        {
            (least, most) = (least is null ? null : Math.BitIncrement(least.Value), most is null ? null : Math.BitDecrement(most.Value));
        }

        return most < least
            ? CriterionReading.Bad("range-reversed", "the range ends before it begins; swap its ends")
            : CriterionReading.Good(new Criterion.Numbers(least, most));
    }

    private static bool TryReadDash(string value, out RangeText range)
    {
        var dash = value.IndexOf('-', 1);
        range = dash > 0 ? new RangeText(value[..dash].Trim(), value[(dash + 1)..].Trim(), false) : default;
        return dash > 0;
    }

    private static CriterionReading Unreadable() =>
        CriterionReading.Bad("number-unreadable", "give a number or a range such as 30..40, >30 or 30~2");

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
