using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>Asks a scope once for each label, or for each record where it varies. One search, one thread.</summary>
internal sealed class ScopeView(ISearchScope scope)
{
    /// <summary>An index keeps one object for equal labels, so that they are found by reference.</summary>
    private readonly Dictionary<EntryLabel, (bool Varies, LabelScope Scope)> known = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(EntryLabel Label, ScopeAnswer Answer), LabelScope> varying = [];

    /// <summary>What the requester may search of a record; null when the record as such is hidden.</summary>
    public ScopedRecord? View(IndexedRecord record)
    {
        var first = View(record, record.Entries[0]);
        return first.Scope.Answer.Searchable == FieldGroupSet.None
            ? null
            : new ScopedRecord(record, [first, .. record.Entries.Skip(1).Select(entry => View(record, entry))
                .Where(entry => entry.Scope.Answer.Searchable != FieldGroupSet.None)]);
    }

    private ScopedEntry View(IndexedRecord record, IndexedEntry entry)
    {
        if (!known.TryGetValue(entry.Label, out var found))
        {
            found = (scope.Varies(entry.Label), LabelScope.Of(entry.Label, scope.For(entry.Label)));
            known[entry.Label] = found;
        }

        return new ScopedEntry(entry, found.Varies ? Varying(record, entry.Label) : found.Scope);
    }

    private LabelScope Varying(IndexedRecord record, EntryLabel label)
    {
        var answer = scope.For(label, new RecordFacts(record.Id, record.From));
        if (!varying.TryGetValue((label, answer), out var found))
        {
            found = LabelScope.Of(label, answer);
            varying[(label, answer)] = found;
        }

        return found;
    }
}
