using Exchange.Index;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.Search;

/// <summary>What a requester may search and see, as the owner's decisions say.</summary>
public sealed class DecisionScope(LabelDecisions decisions) : ISearchScope
{
    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label) =>
        Varies(label) ? new ScopeAnswer(FieldGroupSet.All, FieldGroupSet.All, EnvelopeShown: true) : Of(decisions.For(label));

    /// <inheritdoc />
    public object? SameLabels => decisions.SameRules;

    /// <inheritdoc />
    public bool Varies(EntryLabel label) => decisions.Varies(label);

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label, RecordFacts record) => Of(decisions.For(label, record));

    private static ScopeAnswer Of(Decision decision) => new(decision.Searchable, decision.Shown, decision.Level == SharingLevel.Full);
}
