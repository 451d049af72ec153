using System.Collections.Concurrent;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>A label of an index, with what follows from it alone; an index keeps one for all entries that have it.</summary>
/// <param name="label">The label.</param>
/// <param name="number">Its place among the labels of the index.</param>
internal sealed class KnownLabel(EntryLabel label, int number)
{
    private readonly ConcurrentDictionary<ScopeAnswer, LabelScope> scopes = new();
    private volatile LabelScope? last;

    /// <summary>The label.</summary>
    public EntryLabel Label { get; } = label;

    /// <summary>Its place among the labels of the index.</summary>
    public int Number { get; } = number;

    /// <summary>For each field group, every group that fields of it are in, in entries with this label.</summary>
    public FieldGroupSet[] GroupsOf { get; } = Array.ConvertAll(Enum.GetValues<FieldGroup>(), group => IdentityGroups.Of(group, label));

    /// <summary>What an answer about the label means for its fields.</summary>
    public LabelScope ScopeFor(ScopeAnswer answer) =>
        last is { } same && same.Answer == answer ? same : last = scopes.GetOrAdd(answer, given => LabelScope.Of(this, given));
}
