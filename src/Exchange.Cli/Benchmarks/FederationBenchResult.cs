using System.Text.Json.Serialization;

namespace Exchange.Cli.Benchmarks;

/// <summary>What was measured, in milliseconds.</summary>
/// <param name="Nodes">Nodes that answer.</param>
/// <param name="Hung">Nodes that never do.</param>
/// <param name="AddedP50">Median of: last answer at the asking side, less the time that the slowest answering node took itself.</param>
/// <param name="AddedP99">99th percentile of the same.</param>
/// <param name="P99RatioWithHung">99th percentile of the last answer's arrival with hung nodes over that without.</param>
/// <param name="FirstHit">Median arrival of the first hit.</param>
/// <param name="FastestNode">Median time that the fastest node took itself.</param>
internal sealed record FederationBenchResult(
    int Nodes,
    int Hung,
    [property: JsonPropertyName("addedP50ms")] double AddedP50,
    [property: JsonPropertyName("addedP99ms")] double AddedP99,
    double P99RatioWithHung,
    [property: JsonPropertyName("firstHitMs")] double FirstHit,
    [property: JsonPropertyName("fastestNodeMs")] double FastestNode);
