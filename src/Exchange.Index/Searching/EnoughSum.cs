namespace Exchange.Index.Searching;

/// <summary>
/// Sums of <see cref="EntryQuery.Enough"/> in 16 bits: points below, parts that are met above. Points are rounded up, and what is needed down.
/// </summary>
internal sealed class EnoughSum
{
    /// <summary>One part that is met.</summary>
    public const ushort Met = 1 << PointBits;

    /// <summary>The points of a sum.</summary>
    public const ushort PointMask = Met - 1;

    private const int PointBits = 12;
    private const double FinestScale = 64;

    private readonly double scale;
    private readonly (int Met, int Points) least;

    /// <summary>Chooses the scale such that no sum overflows.</summary>
    public EnoughSum(EntryQuery.Enough enough)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(enough.Parts.Count, EntryQuery.Enough.PartsMax);
        var most = enough.Parts.Sum(part => Math.Max(part.WhenHidden, part.Ways.Concat(part.Otherwise).Max(way => way.Worth)));
        scale = Math.Min(FinestScale, (PointMask - enough.Parts.Count) / Math.Max(1, most));
        least = (enough.LeastMet * Met, (int)Math.Clamp(Math.Floor(enough.LeastWorth * scale), 0, PointMask));
    }

    /// <summary>Least sum with enough parts met.</summary>
    public int LeastMet => least.Met;

    /// <summary>Least points of a sum.</summary>
    public int LeastPoints => least.Points;

    /// <summary>Points of a worth.</summary>
    public int PointsOf(double worth) => (int)Math.Ceiling(Math.Max(0, worth) * scale);
}
