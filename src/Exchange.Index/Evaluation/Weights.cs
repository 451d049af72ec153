namespace Exchange.Index.Evaluation;

/// <summary>
/// What a criterion is worth that is not weighed but met or not, on the scale of a person's weight of evidence: fixed, the same at every
/// node.
/// </summary>
internal static class Weights
{
    private static readonly Dictionary<string, double> Known = new(StringComparer.Ordinal)
    {
        ["vin"] = 10, ["serial"] = 10, ["number"] = 10, ["reference"] = 10, ["plate"] = 8, ["address"] = 8,
        ["surname"] = 5, ["birth"] = 5, ["name"] = 5, ["given"] = 3, ["street"] = 3, ["tattoo"] = 3, ["near"] = 2,
    };

    /// <summary>The weight of a search field.</summary>
    public static double Of(string criterion) => Known.GetValueOrDefault(criterion, 1);
}
