using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries that hold any of several terms.</summary>
internal sealed class UnionIterator : WindowIterator
{
    private readonly PostingsCursor[] cursors;

    /// <summary>Cursors before their first entry.</summary>
    public UnionIterator(IEnumerable<PostingsCursor> cursors, SearchScratch scratch)
        : base(scratch.Bits())
    {
        this.cursors = [.. cursors];
        Cost = this.cursors.Sum(cursor => (long)cursor.DocFreq);
        foreach (var cursor in this.cursors)
        {
            cursor.Next();
        }
    }

    /// <inheritdoc />
    public override long Cost { get; }

    /// <inheritdoc />
    protected override int FindStretch(int target)
    {
        var first = NoMore;
        foreach (var cursor in cursors)
        {
            first = Math.Min(first, cursor.Doc < target ? cursor.Advance(target) : cursor.Doc);
        }

        return first;
    }

    /// <inheritdoc />
    protected override void Fill()
    {
        var (start, bits) = (Start, Bits);
        foreach (var cursor in cursors)
        {
            for (var at = cursor.Doc - start; (uint)at < WindowSize; at = cursor.Next() - start)
            {
                bits[at >> 6] |= 1ul << at;
            }
        }
    }
}
