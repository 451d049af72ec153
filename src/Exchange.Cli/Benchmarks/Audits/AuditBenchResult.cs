using System.Text.Json.Serialization;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>What was measured on one engine, all in one run.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="AppendsPerSecond">Entries made durable a second, by all writers together.</param>
/// <param name="P99Ms">From giving an entry to knowing it durable, in milliseconds.</param>
/// <param name="BareCommitsPerSecond">Commits a second of one small row in a bare database of the engine, one writer, same settings.</param>
/// <param name="ProofUs">An inclusion proof, median, in microseconds.</param>
/// <param name="VerifyPerSecond">Entries verified a second, private parts included.</param>
/// <param name="Ratio">Appends over bare commits.</param>
/// <param name="CosignMs">A witness checks, stores and signs one checkpoint, median, in milliseconds.</param>
/// <param name="Entries">How many entries proofs and verification ran over.</param>
/// <param name="Writers">How many appended at the same time.</param>
/// <param name="VerifyPerCpuSecond">Entries verified for each second that a processor worked on it: what a machine at rest comes near to.</param>
/// <param name="LookupsPerSecond">Entries a second whose lookups are filled behind the log.</param>
/// <param name="Fsync">When the engine waits for the disk, in both measurements.</param>
internal sealed record AuditBenchResult(
    string Engine,
    double AppendsPerSecond,
    [property: JsonPropertyName("p99ms")] double P99Ms,
    double BareCommitsPerSecond,
    double ProofUs,
    double VerifyPerSecond,
    double Ratio,
    double CosignMs,
    long Entries,
    int Writers,
    double VerifyPerCpuSecond,
    double LookupsPerSecond,
    string Fsync)
{
    /// <summary>An inclusion proof over a log of <see cref="LargeEntries"/>, median, in microseconds; null where it was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LargeProofUs { get; init; }

    /// <summary>How many entries that log has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? LargeEntries { get; init; }

    /// <summary>A search over hub and three nodes with durable entries, median, in milliseconds; null where it was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? SearchMs { get; init; }

    /// <summary>The same search, asked in turn, with everything in memory.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? SearchInMemoryMs { get; init; }
}
