using Exchange.Synthetic.Truth;

namespace Exchange.Synthetic.Output;

/// <summary>Keeps the best searches of each name, as circles go by.</summary>
internal sealed class SearchChooser
{
    private const int Each = 3;

    private readonly SortedDictionary<string, List<Candidate>> best = new(StringComparer.Ordinal);

    /// <summary>The best ones, the best of each name first.</summary>
    public IReadOnlyList<SuggestedSearch> Chosen =>
        [.. best.Values.SelectMany(list => list).Select(candidate => candidate.Search)];

    /// <summary>Takes the candidates of a circle; an earlier one stays before an equal later one.</summary>
    public void Add(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            var name = candidate.Search.Name;
            var list = best.TryGetValue(name, out var known) ? known : best[name] = [];
            var at = list.FindIndex(other => other.Score < candidate.Score);
            list.Insert(at < 0 ? list.Count : at, candidate);
            if (list.Count > Each)
            {
                list.RemoveAt(Each);
            }
        }
    }
}
