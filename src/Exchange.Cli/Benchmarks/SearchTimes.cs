namespace Exchange.Cli.Benchmarks;

/// <summary>Times of one search, in milliseconds.</summary>
internal readonly record struct SearchTimes(double FirstHitMs, double LastAnswerMs, double FastestNodeMs, double SlowestNodeMs)
{
    /// <summary>What the way through the hub added to the slowest node's own time.</summary>
    public double AddedMs => LastAnswerMs - SlowestNodeMs;
}
