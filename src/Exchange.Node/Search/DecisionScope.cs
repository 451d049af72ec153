using Exchange.Index;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.Search;

/// <summary>What a requester may search and see, as the owner's decisions say.</summary>
internal sealed class DecisionScope(LabelDecisions decisions) : ISearchScope
{
    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label)
    {
        var decision = decisions.For(label);
        return new ScopeAnswer(decision.Searchable, decision.Shown, decision.Level == SharingLevel.Full);
    }
}
