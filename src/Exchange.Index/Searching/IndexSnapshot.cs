using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>The index as it was at one moment; stays so until it is disposed. Safe for many threads.</summary>
public sealed class IndexSnapshot : IDisposable
{
    private readonly SegmentView[] views;
    private readonly IndexSchema schema;
    private int isReleased;

    /// <summary>Over segments that were acquired for it.</summary>
    internal IndexSnapshot(SegmentView[] views, IndexSchema schema)
    {
        this.views = views;
        this.schema = schema;
    }

    /// <summary>Segments of the snapshot.</summary>
    internal IReadOnlyList<SegmentView> Views => views;

    /// <summary>The best records for some words, best first; equal scores in the order of the records' ids.</summary>
    public IReadOnlyList<RankedRecord> Top(WordsQuery query, LabelScope scope, int count)
    {
        var best = new List<RankedRecord>();
        for (var segment = 0; segment < views.Length; segment++)
        {
            var floor = best.Count < count ? double.NegativeInfinity : best[^1].Score;
            var place = segment;
            var found = TopWords.In(views[segment], query, scope, schema, count, floor);
            best.AddRange(found.Select(one => new RankedRecord(new RecordRef(place, one.Number), one.Score)));
            if (segment > 0)
            {
                best.Sort(Compare);
                best.RemoveRange(Math.Min(count, best.Count), Math.Max(0, best.Count - count));
            }
        }

        return best;
    }

    /// <summary>The first so many entries that meet the query, segment by segment in the order of the records' ids.</summary>
    public IReadOnlyList<EntryRef> First(EntryQuery query, LabelScope scope, int count)
    {
        var found = new List<EntryRef>();
        for (var segment = 0; segment < views.Length; segment++)
        {
            var entries = QueryCompiler.Compile(query, views[segment], scope, schema);
            while (found.Count < count && entries.Next() is var doc && doc != DocIterator.NoMore)
            {
                found.Add(new EntryRef(segment, doc));
            }
        }

        return found;
    }

    /// <summary>The id of a record.</summary>
    public ReadOnlySpan<byte> Id(RecordRef record) => views[record.Segment].Reader.Id(record.Record);

    /// <summary>The record that an entry is of.</summary>
    public RecordRef RecordOf(EntryRef entry) => new(entry.Segment, views[entry.Segment].Reader.RecordOf(entry.Doc));

    /// <summary>What an entry gives back.</summary>
    public ReadOnlySpan<byte> Stored(EntryRef entry) => views[entry.Segment].Reader.Stored(entry.Doc);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isReleased, 1) == 0)
        {
            foreach (var view in views)
            {
                view.Reader.Release();
            }
        }
    }

    private int Compare(RankedRecord one, RankedRecord other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : Id(one.Record).SequenceCompareTo(Id(other.Record));
}
