using System.Collections.Concurrent;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>A label of an index, with what follows from it alone; an index keeps one for all entries that have it.</summary>
internal sealed class KnownLabel(EntryLabel label)
{
    private readonly ConcurrentDictionary<ScopeAnswer, LabelScope> scopes = new();

    /// <summary>The label.</summary>
    public EntryLabel Label { get; } = label;

    /// <summary>For each field group, every group that fields of it are in, in entries with this label.</summary>
    public FieldGroupSet[] GroupsOf { get; } = Array.ConvertAll(Enum.GetValues<FieldGroup>(), group => IdentityGroups.Of(group, label));

    /// <summary>What an answer about the label means for its fields.</summary>
    public LabelScope ScopeFor(ScopeAnswer answer) => scopes.GetOrAdd(answer, given => LabelScope.Of(this, given));
}
