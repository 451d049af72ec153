namespace Exchange.Cli.Benchmarks;

/// <summary>What was measured.</summary>
/// <param name="Docs">Entries of the corpus.</param>
/// <param name="BuildRatio">Our time to build over Lucene's; null where Lucene is not installed.</param>
/// <param name="IndexBytes">Size of our index.</param>
/// <param name="LuceneIndexBytes">Size of Lucene's; null where it is not installed.</param>
/// <param name="Classes">By class of queries.</param>
/// <param name="LabelFilterRatio">Our time with the label filter over that without, over all classes.</param>
internal sealed record IndexBenchResult(
    int Docs,
    double? BuildRatio,
    long IndexBytes,
    long? LuceneIndexBytes,
    IReadOnlyDictionary<string, IndexClassTimes> Classes,
    double LabelFilterRatio);
