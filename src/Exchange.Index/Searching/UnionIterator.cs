using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries that hold any of several terms.</summary>
/// <param name="cursors">The terms, each at its first entry.</param>
/// <param name="scratch">Room to work in.</param>
internal sealed class UnionIterator(PostingsCursor[] cursors, SearchScratch scratch) : WindowIterator(cursors, scratch.Bits())
{
    private readonly PostingsCursor[] cursors = cursors;

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
