using Exchange.Index;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Node.Policies.Simulation;

/// <summary>A scope in which there are no records but these.</summary>
internal sealed class OnlyThese(IReadOnlySet<RecordId> records, ISearchScope inner) : ISearchScope
{
    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label) => inner.For(label);

    /// <inheritdoc />
    public bool Varies(EntryLabel label) => true;

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label, RecordFacts record) =>
        !records.Contains(record.Id) ? ScopeAnswer.Nothing : inner.Varies(label) ? inner.For(label, record) : inner.For(label);
}
