using System.Numerics;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries that hold any of several terms: a bit set, filled for a stretch of entries at a time.</summary>
internal sealed class UnionIterator : DocIterator
{
    private const int WindowBits = 15;
    private const int WindowSize = 1 << WindowBits;

    private readonly PostingsCursor[] cursors;
    private readonly ulong[] bits = new ulong[WindowSize / 64];
    private int start = -WindowSize;

    /// <summary>Cursors before their first entry.</summary>
    public UnionIterator(IEnumerable<PostingsCursor> cursors)
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
    public override int Next() => Advance(Doc + 1);

    /// <inheritdoc />
    public override int Advance(int target)
    {
        while (true)
        {
            if (target - start >= WindowSize && !Fill(target))
            {
                return Doc = NoMore;
            }

            if (FirstFrom(Math.Max(target, start)) is var found and >= 0)
            {
                return Doc = found;
            }

            target = start + WindowSize;
        }
    }

    private int FirstFrom(int target)
    {
        var at = target - start;
        var word = bits[at >> 6] & (ulong.MaxValue << at);
        for (var i = at >> 6; ;)
        {
            if (word != 0)
            {
                return start + (i << 6) + BitOperations.TrailingZeroCount(word);
            }

            if (++i == bits.Length)
            {
                return -1;
            }

            word = bits[i];
        }
    }

    /// <summary>Fills the stretch of the first entry that is not before the target; false when there is none.</summary>
    private bool Fill(int target)
    {
        var first = NoMore;
        foreach (var cursor in cursors)
        {
            first = Math.Min(first, cursor.Doc < target ? cursor.Advance(target) : cursor.Doc);
        }

        if (first == NoMore)
        {
            return false;
        }

        start = first & ~(WindowSize - 1);
        Array.Clear(bits);
        foreach (var cursor in cursors)
        {
            for (var at = cursor.Doc - start; (uint)at < WindowSize; at = cursor.Next() - start)
            {
                bits[at >> 6] |= 1ul << at;
            }
        }

        return true;
    }
}
