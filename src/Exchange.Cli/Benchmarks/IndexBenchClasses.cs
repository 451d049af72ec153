namespace Exchange.Cli.Benchmarks;

/// <summary>The classes of queries of <c>exchange bench index</c>.</summary>
internal static class IndexBenchClasses
{
    /// <summary>Their names, in order.</summary>
    public static readonly string[] Names = ["nameExact", "namePhonetic", "nameFuzzy", "text1", "text2And", "text3Or"];
}
