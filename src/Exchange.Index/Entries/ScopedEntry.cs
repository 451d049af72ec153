using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>An entry with what the requester may search and see of it.</summary>
internal readonly record struct ScopedEntry(IndexedEntry Entry, LabelScope Scope)
{
    /// <summary>The values whose every field group may be searched.</summary>
    public IEnumerable<IndexedValue> SearchableValues() => Within(Scope.Searchable);

    /// <summary>The values whose every field group may be searched and is shown.</summary>
    public IEnumerable<IndexedValue> SeenValues() => Within(Scope.Seen);

    /// <summary>The match that this value makes.</summary>
    public FieldMatch MatchOf(string criterion, IndexedValue value) => MatchOf(criterion, value.Field, value.Groups);

    /// <summary>The match that a field makes.</summary>
    public FieldMatch MatchOf(string criterion, FieldShape field, FieldGroupSet groups) =>
        new(Entry.Label.EntityList, Entry.EntityId, criterion, field, groups);

    private IEnumerable<IndexedValue> Within(FieldGroupSet groups) => Entry.Values.Where(value => groups.Contains(value.Field.Group));
}
