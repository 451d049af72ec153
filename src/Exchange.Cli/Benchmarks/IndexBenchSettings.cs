namespace Exchange.Cli.Benchmarks;

/// <summary>What <c>exchange bench index</c> was asked for.</summary>
/// <param name="Docs">Entries of the corpus.</param>
/// <param name="Queries">Queries of each class.</param>
/// <param name="Rounds">Times that each engine runs them all, in turn.</param>
/// <param name="Seed">From which the corpus and the queries are drawn.</param>
internal sealed record IndexBenchSettings(int Docs, int Queries, int Rounds, int Seed);
