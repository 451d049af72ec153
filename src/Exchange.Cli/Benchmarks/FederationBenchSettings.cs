namespace Exchange.Cli.Benchmarks;

/// <summary>What to measure.</summary>
internal sealed record FederationBenchSettings(int Nodes, int Hung, int Searches, int PortBase);
