namespace Exchange.Cli.Benchmarks;

/// <summary>What was measured.</summary>
/// <param name="Records">Records taken in.</param>
/// <param name="RecordsPerSecond">From the file to durable.</param>
/// <param name="AgainPerSecond">The same files again, which change nothing.</param>
/// <param name="BareInsertsPerSecond">The same original bytes put into one bare SQLite table, in transactions of the same size.</param>
/// <param name="Ratio">The first over the third.</param>
internal sealed record IntakeBenchResult(long Records, double RecordsPerSecond, double AgainPerSecond, double BareInsertsPerSecond, double Ratio);
