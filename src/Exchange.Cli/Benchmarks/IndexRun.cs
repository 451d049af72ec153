namespace Exchange.Cli.Benchmarks;

/// <summary>One run of all queries of a class by one engine.</summary>
/// <param name="Found">What all queries found, counted together: engines that do the same work agree.</param>
/// <param name="Microseconds">What each query took.</param>
internal sealed record IndexRun(long Found, double[] Microseconds);
