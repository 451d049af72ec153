using Exchange.Records.Fields;

namespace Exchange.Index.Plain;

/// <summary>An entry with what the requester may search in it.</summary>
internal readonly record struct ScopedEntry(IndexedEntry Entry, FieldGroupSet Searchable)
{
    /// <summary>The values whose every field group may be searched.</summary>
    public IEnumerable<IndexedValue> SearchableValues()
    {
        var searchable = Searchable;
        return Entry.Values.Where(value => searchable.ContainsAll(value.Groups));
    }

    /// <summary>The match that this value makes.</summary>
    public FieldMatch MatchOf(string criterion, IndexedValue value) =>
        new(Entry.Label.EntityList, Entry.EntityId, criterion, value.Field, value.Groups);

    /// <summary>The match that these values make together; whoever may not see one of them must not be told of it.</summary>
    public FieldMatch MatchOf(string criterion, IReadOnlyList<IndexedValue> values) =>
        MatchOf(criterion, values[0] with { Groups = values.Aggregate(FieldGroupSet.None, (all, value) => all.Union(value.Groups)) });
}
