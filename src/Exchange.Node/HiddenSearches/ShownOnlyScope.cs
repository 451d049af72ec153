using Exchange.Index;
using Exchange.Policy.Decisions;
using Exchange.Records.Fields;

namespace Exchange.Node.HiddenSearches;

/// <summary>A scope in which hidden fields cannot be searched, whatever the template says.</summary>
internal sealed class ShownOnlyScope(ISearchScope inner, LabelDecisions decisions) : ISearchScope
{
    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label) =>
        Varies(label) ? inner.For(label) : Without(inner.For(label), decisions.For(label));

    /// <inheritdoc />
    public bool Varies(EntryLabel label) => inner.Varies(label);

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label, RecordFacts record) => Without(inner.For(label, record), decisions.For(label, record));

    private static ScopeAnswer Without(ScopeAnswer answer, Decision decision) =>
        answer with { Searchable = answer.Searchable.Except(HiddenGroups.Of(decision)) };
}
