namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>How much is measured.</summary>
/// <param name="Writers">How many append at the same time.</param>
/// <param name="Span">How long each measurement lasts.</param>
/// <param name="Entries">How many entries proofs and verification run over.</param>
internal sealed record AuditBenchSize(int Writers, TimeSpan Span, int Entries);
