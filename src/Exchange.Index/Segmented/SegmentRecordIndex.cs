using Exchange.Index.Entries;
using Exchange.Index.Segments;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Segmented;

/// <summary>
/// The index of a node: immutable segments on the disk, read through the page cache, with snapshots that searches keep for as long as they
/// last. Meant to be opened by <see cref="IndexFolder"/>.
/// </summary>
public sealed class SegmentRecordIndex : IRecordIndex, IDisposable
{
    private readonly IndexWriter writer;
    private readonly FileStream taken;
    private readonly BlockWriter blocks = new();
    private readonly LabelMemory labels = new();
    private readonly Lock writing = new();

    internal SegmentRecordIndex(IndexWriter writer, long followedTo, FileStream taken)
    {
        (this.writer, this.taken) = (writer, taken);
        FollowedTo = followedTo;
    }

    /// <inheritdoc />
    public long Count => writer.RecordCount;

    /// <inheritdoc />
    public long FollowedTo { get; private set; }

    /// <summary>Bytes on the disk.</summary>
    public long DiskBytes => writer.DiskBytes;

    /// <inheritdoc />
    public void Put(ContributedRecord record)
    {
        lock (writing)
        {
            writer.Put(blocks.Write(EntryAnalysis.Analyze(record, labels.Of)));
        }
    }

    /// <inheritdoc />
    public void Remove(RecordId id) => writer.Delete(RecordKeys.Write(id));

    /// <inheritdoc />
    public void RemoveAll(Predicate<RecordId> which)
    {
        writer.Refresh();
        using var snapshot = writer.Snapshot();
        foreach (var key in snapshot.Ids())
        {
            if (which(RecordKeys.Read(key)))
            {
                writer.Delete(key);
            }
        }
    }

    /// <inheritdoc />
    public void Refresh() => writer.Refresh();

    /// <inheritdoc />
    public void Commit(long sequence)
    {
        writer.Commit(sequence);
        FollowedTo = sequence;
    }

    /// <inheritdoc />
    public void Purge(long sequence)
    {
        writer.Purge(sequence);
        FollowedTo = sequence;
    }

    /// <inheritdoc />
    public SearchAnswer Search(RecordQuery query, ISearchScope scope, SearchBudget budget, CancellationToken cancellationToken)
    {
        using var snapshot = writer.Snapshot();
        return new SegmentSearch(query, scope, snapshot, new EntryReader(snapshot, scope, labels), budget).Run(cancellationToken);
    }

    /// <inheritdoc />
    public IReadOnlyList<RecordGroup> GroupByLabels(Func<RecordFacts, int> classOf, CancellationToken cancellationToken)
    {
        using var snapshot = writer.Snapshot();
        return new LabelGrouping(snapshot, labels, classOf).Run(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        writer.Dispose();
        taken.Dispose();
    }
}
