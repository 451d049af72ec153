using Exchange.Index;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.Search;

/// <summary>What a requester may search, as the owner's decisions say.</summary>
internal sealed class DecisionScope(LabelDecisions decisions) : ISearchScope
{
    /// <inheritdoc />
    public FieldGroupSet Searchable(EntryLabel label) => decisions.For(label).Searchable;

    /// <inheritdoc />
    public bool EnvelopeShown(EntryLabel label) => decisions.For(label).Level == SharingLevel.Full;
}
