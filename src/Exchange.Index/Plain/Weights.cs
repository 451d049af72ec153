namespace Exchange.Index.Plain;

/// <summary>What a criterion is worth when met: fixed, the same at every node.</summary>
internal static class Weights
{
    private static readonly Dictionary<string, double> Known = new(StringComparer.Ordinal)
    {
        ["vin"] = 10, ["serial"] = 10, ["number"] = 10, ["reference"] = 10, ["plate"] = 8, ["address"] = 8,
        ["surname"] = 5, ["birth"] = 5, ["name"] = 5, ["given"] = 3, ["street"] = 3,
    };

    /// <summary>The weight of a search field.</summary>
    public static double Of(string criterion) => Known.GetValueOrDefault(criterion, 1);
}
