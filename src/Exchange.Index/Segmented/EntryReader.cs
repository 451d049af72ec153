using System.Text;
using Exchange.Index.Entries;
using Exchange.Index.Searching;
using Exchange.Matching.Persons;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Index.Segmented;

/// <summary>Reads entries of a snapshot as one requester may search them. One search, one thread.</summary>
internal sealed class EntryReader
{
    private readonly IndexSnapshot snapshot;
    private readonly ISearchScope scope;
    private readonly KnownLabel[][] bySegment;
    private readonly ScopedLabels scoped;

    /// <summary>A search over a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="scope">What its requester may search.</param>
    /// <param name="memory">Labels read so far, shared by all searches.</param>
    public EntryReader(IndexSnapshot snapshot, ISearchScope scope, LabelMemory memory)
    {
        (this.snapshot, this.scope) = (snapshot, scope);
        bySegment = [.. snapshot.Views.Select(view => memory.Of(view.Reader))];
        scoped = memory.ScopedFor(scope);
        Varies = snapshot.Views.Any(view => scoped.AnyVaries(view.Reader));
    }

    /// <summary>The requester's scope as segments take it.</summary>
    public Searching.LabelScope Labels => scoped.Segments;

    /// <summary>Whether what holds depends on single records, for any label there is.</summary>
    public bool Varies { get; }

    /// <summary>What the requester may do with entries that have the label of this one.</summary>
    public ScopedLabel LabelOf(EntryRef entry) => scoped.Of(bySegment[entry.Segment][snapshot.Views[entry.Segment].Reader.LabelOf(entry.Doc)]);

    /// <summary>The first entry of a record: the record as such.</summary>
    public EntryRef First(RecordRef record) => new(record.Segment, snapshot.Views[record.Segment].Reader.FirstDoc(record.Record));

    /// <summary>Every entry of a record.</summary>
    public IEnumerable<EntryRef> Entries(RecordRef record)
    {
        var reader = snapshot.Views[record.Segment].Reader;
        var (first, end) = (reader.FirstDoc(record.Record), reader.FirstDoc(record.Record + 1));
        return Enumerable.Range(first, end - first).Select(doc => new EntryRef(record.Segment, doc));
    }

    /// <summary>The id of a record.</summary>
    public RecordId IdOf(RecordRef record) => RecordKeys.Read(snapshot.Id(record));

    /// <summary>A time of the record as such.</summary>
    public DateTimeOffset? Time(EntryRef first, int column) =>
        snapshot.Views[first.Segment].Reader.Columns[column].TryGet(first.Doc, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The kind of a record.</summary>
    public string Kind(EntryRef first) => Text(first, IndexLayout.Kind) ?? "";

    /// <summary>A text in a column; null where there is none.</summary>
    public string? Text(EntryRef entry, int column)
    {
        var values = snapshot.Views[entry.Segment].Reader.Columns[column];
        return values.TryGet(entry.Doc, out var ordinal) ? Encoding.UTF8.GetString(values.Strings!.Value[(int)ordinal]) : null;
    }

    /// <summary>A person's card; null where the entry is no person.</summary>
    public PersonCard? Card(EntryRef entry) => snapshot.Brief(entry) is { IsEmpty: false } card ? PersonCard.Read(card) : null;

    /// <summary>The entry with what the requester may search of it.</summary>
    public ScopedEntry Read(EntryRef entry)
    {
        var label = LabelOf(entry);
        return new ScopedEntry(StoredEntry.Read(snapshot.Stored(entry), label.Known, Card(entry)), label.Scope);
    }

    /// <summary>The whole record.</summary>
    public IndexedRecord Read(RecordRef record)
    {
        var first = First(record);
        return new IndexedRecord(
            IdOf(record), Kind(first), Time(first, IndexLayout.From), Time(first, IndexLayout.To),
            [.. Entries(record).Select(entry => Read(entry).Entry)]);
    }

    /// <summary>What tests of one entry may ask of its record: when its event was.</summary>
    public ScopedRecord TimesOf(EntryRef entry)
    {
        var first = First(snapshot.RecordOf(entry));
        return new ScopedRecord(new IndexedRecord(default, "", Time(first, IndexLayout.From), Time(first, IndexLayout.To), []), []);
    }

    /// <summary>What the requester sees of an entry, where that depends on the record too.</summary>
    public Index.Entries.LabelScope ScopeOf(EntryRef entry)
    {
        var label = LabelOf(entry);
        if (!label.Varies)
        {
            return label.Scope;
        }

        var record = snapshot.RecordOf(entry);
        var facts = new RecordFacts(IdOf(record), Time(First(record), IndexLayout.From));
        return label.Known.ScopeFor(scope.For(label.Known.Label, facts));
    }

    /// <summary>Whether the requester sees fields of a group in this entry, and the record that it is of.</summary>
    public bool IsSeen(EntryRef entry, FieldGroup group)
    {
        var scope = ScopeOf(entry);
        return scope.Answer.Searchable != FieldGroupSet.None && scope.Seen.Contains(group) && IsRecordSeen(First(snapshot.RecordOf(entry)));
    }

    private bool IsRecordSeen(EntryRef first) =>
        ScopeOf(first).Answer is { EnvelopeShown: true } answer && answer.Searchable != FieldGroupSet.None;
}
