namespace Exchange.Cli.Benchmarks;

/// <summary>Percentiles of measurements, nearest rank.</summary>
internal static class Percentiles
{
    /// <summary>The value below which so many percent lie, to two decimals.</summary>
    public static double Of(IEnumerable<double> values, int percent)
    {
        var sorted = values.Order().ToArray();
        var rank = (int)Math.Ceiling(percent / 100.0 * sorted.Length);
        return Math.Round(sorted[Math.Clamp(rank - 1, 0, sorted.Length - 1)], 2);
    }
}
