namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>
/// Two samples of times, taken in turn, and whether they differ by the Mann-Whitney U test, two-sided, by the normal approximation.
/// </summary>
/// <param name="Each">Measurements of each.</param>
/// <param name="WithheldMs">Median of the first, in milliseconds.</param>
/// <param name="AbsentMs">Median of the second.</param>
/// <param name="Z">Standard score of U; beyond 1.96 either way would come by chance once in twenty.</param>
/// <param name="P">Chance of a score as far out when there is no difference.</param>
internal sealed record TwoSamples(int Each, double WithheldMs, double AbsentMs, double Z, double P)
{
    /// <summary>Compares two samples.</summary>
    public static TwoSamples Of(IReadOnlyList<double> withheld, IReadOnlyList<double> absent)
    {
        var (n, m) = ((double)withheld.Count, (double)absent.Count);
        var u = RankSum(withheld, absent) - (n * (n + 1) / 2);
        var z = (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
        return new TwoSamples(
            withheld.Count, Percentiles.Of(withheld, 50), Percentiles.Of(absent, 50), Math.Round(z, 3), Math.Round(2 * Tail(Math.Abs(z)), 4));
    }

    /// <summary>Ranks of the first sample among both, equal times sharing theirs.</summary>
    private static double RankSum(IReadOnlyList<double> withheld, IReadOnlyList<double> absent)
    {
        var rank = 0.0;
        var sum = 0.0;
        foreach (var tied in withheld.Select(time => (time, IsFirst: true)).Concat(absent.Select(time => (time, IsFirst: false)))
            .GroupBy(one => one.time).OrderBy(tied => tied.Key))
        {
            var count = tied.Count();
            sum += tied.Count(one => one.IsFirst) * (rank + ((count + 1) / 2.0));
            rank += count;
        }

        return sum;
    }

    /// <summary>Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; off by less than 7.5e-8).</summary>
    private static double Tail(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var sum = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * sum;
    }
}
