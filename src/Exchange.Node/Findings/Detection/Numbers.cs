namespace Exchange.Node.Findings.Detection;

/// <summary>What is usual among numbers.</summary>
internal static class Numbers
{
    /// <summary>The middle one; 0 of none.</summary>
    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>How probable at least so many are where so many are usual, each by itself (Poisson).</summary>
    public static double ChanceOf(int atLeast, double usual)
    {
        var (term, fewer) = (Math.Exp(-usual), 0.0);
        for (var count = 0; count < atLeast; count++)
        {
            fewer += term;
            term *= usual / (count + 1);
        }

        return Math.Max(0, 1 - fewer);
    }
}
