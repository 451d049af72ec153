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

    /// <summary>
    /// The best records for some words, best first; equal scores in the order of the records' ids. Passes over whatever cannot be among the
    /// best; where the number of all matches is wanted too, <see cref="Search"/> is the way.
    /// </summary>
    public IReadOnlyList<RankedRecord> Top(WordsQuery query, LabelScope scope, int count)
    {
        if (views.All(view => view.Reader.IsFlat) && TopWords.CanPass(query))
        {
            return Best(count, (view, _, best) => TopWords.Collect(view, query, scope, schema, best));
        }

        var words = query.Words.Select(word => new RecordQuery.Word(word)).ToList();
        return Search(query.All ? new RecordQuery.And(words) : new RecordQuery.Or(words), scope, count).Best;
    }

    /// <summary>All records that meet the query: the best of them, how many, and each for who wants to count by something.
    /// Ends early, with what was found until then, once <paramref name="isSpent"/> says so.</summary>
    public RecordsFound Search(
        RecordQuery query, LabelScope scope, int count, Action<RecordRef>? each = null, Func<bool>? isSpent = null,
        CancellationToken cancellationToken = default)
    {
        var total = 0L;
        var best = Best(
            count,
            (view, place, top) => total += RecordSearch.Run(view, place, query, scope, schema, top, each, isSpent, cancellationToken));
        return new RecordsFound(best, total);
    }

    /// <summary>The first so many entries that meet the query, segment by segment in the order of the records' ids.</summary>
    public IReadOnlyList<EntryRef> First(EntryQuery query, LabelScope scope, int count)
    {
        var found = new List<EntryRef>();
        for (var segment = 0; segment < views.Length; segment++)
        {
            var entries = QueryCompiler.Compile(query, views[segment], scope, schema, new SearchScratch());
            while (found.Count < count && entries.Next() is var doc && doc != DocIterator.NoMore)
            {
                found.Add(new EntryRef(segment, doc));
            }
        }

        return found;
    }

    /// <summary>The ids of all records, as bytes.</summary>
    public IEnumerable<byte[]> Ids() =>
        from view in views
        from record in Enumerable.Range(0, view.Reader.RecordCount)
        where view.IsLive(view.Reader.FirstDoc(record))
        select view.Reader.Id(record).ToArray();

    /// <summary>The id of a record.</summary>
    public ReadOnlySpan<byte> Id(RecordRef record) => views[record.Segment].Reader.Id(record.Record);

    /// <summary>The record that an entry is of.</summary>
    public RecordRef RecordOf(EntryRef entry) => new(entry.Segment, views[entry.Segment].Reader.RecordOf(entry.Doc));

    /// <summary>What is read of an entry whenever a query looks at it.</summary>
    public ReadOnlySpan<byte> Brief(EntryRef entry) => views[entry.Segment].Reader.Stored[StoredPart.Brief][entry.Doc];

    /// <summary>What an entry gives back.</summary>
    public byte[] Stored(EntryRef entry) => views[entry.Segment].Reader.Stored[StoredPart.Whole].Read(entry.Doc);

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

    /// <summary>Gathers the best of each segment; what is worse than the best so far need not be offered.</summary>
    private List<RankedRecord> Best(int count, Action<SegmentView, int, TopK> collect)
    {
        var best = new List<RankedRecord>();
        for (var segment = 0; segment < views.Length; segment++)
        {
            var place = segment;
            var top = new TopK(count, best.Count < count ? double.NegativeInfinity : best[^1].Score);
            collect(views[segment], segment, top);
            best.AddRange(top.Drain().Select(one => new RankedRecord(new RecordRef(place, one.Number), one.Score)));
            if (segment > 0)
            {
                best.Sort(Compare);
                best.RemoveRange(Math.Min(count, best.Count), Math.Max(0, best.Count - count));
            }
        }

        return best;
    }

    private int Compare(RankedRecord one, RankedRecord other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : Id(one.Record).SequenceCompareTo(Id(other.Record));
}
