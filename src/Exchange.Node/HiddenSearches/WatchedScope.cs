using Exchange.Index;
using Exchange.Policy.Decisions;
using Exchange.Records.Fields;

namespace Exchange.Node.HiddenSearches;

/// <summary>A scope that notes which criteria could be met by hidden fields of what the requester may search. One search, one thread.</summary>
internal sealed class WatchedScope(ISearchScope inner, LabelDecisions decisions, IReadOnlyList<AskedCriterion> criteria) : ISearchScope
{
    private readonly HashSet<AskedCriterion> touched = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those criteria, in the order of the query.</summary>
    public IReadOnlyList<AskedCriterion> Touched => [.. criteria.Where(touched.Contains)];

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label)
    {
        if (!Varies(label))
        {
            Watch(label, decisions.For(label));
        }

        return inner.For(label);
    }

    /// <summary>Where no rule hides what it lets be searched, there is nothing to watch.</summary>
    public object? SameLabels => decisions.MayHideSearchable ? null : inner.SameLabels;

    /// <inheritdoc />
    public bool Varies(EntryLabel label) => inner.Varies(label);

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label, RecordFacts record)
    {
        Watch(label, decisions.For(label, record));
        return inner.For(label, record);
    }

    private void Watch(EntryLabel label, Decision decision)
    {
        foreach (var criterion in criteria)
        {
            if (!touched.Contains(criterion) && HiddenGroups.AreAsked(criterion, label, decision))
            {
                touched.Add(criterion);
            }
        }
    }
}
