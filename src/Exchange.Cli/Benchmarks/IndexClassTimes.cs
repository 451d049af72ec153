using System.Text.Json.Serialization;

namespace Exchange.Cli.Benchmarks;

/// <summary>What one class of queries took, in microseconds: medians over the rounds. Lucene's are null where it is not installed.</summary>
internal sealed record IndexClassTimes(
    [property: JsonPropertyName("oursP50us")] double OursP50,
    [property: JsonPropertyName("oursP99us")] double OursP99,
    [property: JsonPropertyName("luceneP50us")] double? LuceneP50,
    [property: JsonPropertyName("luceneP99us")] double? LuceneP99,
    double? RatioP50,
    double? RatioP99);
