namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>Searches of one sort.</summary>
/// <param name="Searches">How many.</param>
/// <param name="RecallAt20">Share of those with a record of the person among the first twenty.</param>
/// <param name="P50Ms">Median time, milliseconds.</param>
/// <param name="P99Ms">99th percentile, milliseconds.</param>
internal sealed record PersonsClass(int Searches, double RecallAt20, double P50Ms, double P99Ms);
