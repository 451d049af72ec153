namespace Exchange.Protocol.Search;

/// <summary>Counts of several agencies together.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Years">By year.</param>
/// <param name="Offenses">By offense.</param>
/// <param name="Cities">By city.</param>
/// <param name="Districts">By district.</param>
public sealed record FacetTotals(
    IReadOnlyList<KeyValuePair<string, long>> Kinds,
    IReadOnlyList<KeyValuePair<string, long>> Years,
    IReadOnlyList<KeyValuePair<string, long>> Offenses,
    IReadOnlyList<KeyValuePair<string, long>> Cities,
    IReadOnlyList<KeyValuePair<string, long>> Districts)
{
    /// <summary>The sums, the greatest first.</summary>
    public static FacetTotals Of(IReadOnlyCollection<FacetFrame> frames) => new(
        Sum(frames.Select(frame => frame.Kinds)), Sum(frames.Select(frame => frame.Years)), Sum(frames.Select(frame => frame.Offenses)),
        Sum(frames.Select(frame => frame.Cities)), Sum(frames.Select(frame => frame.Districts)));

    private static IReadOnlyList<KeyValuePair<string, long>> Sum(IEnumerable<IReadOnlyDictionary<string, long>?> counts) =>
    [
        .. counts.SelectMany(count => count ?? new Dictionary<string, long>()).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Sum(pair => pair.Value)))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];
}
