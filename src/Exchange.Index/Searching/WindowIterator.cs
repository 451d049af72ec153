using System.Numerics;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries of many terms, found a stretch at a time: a bit set, filled for the stretch that the next of them lies in.</summary>
/// <param name="cursors">The terms, each at its first entry; only a stretch that holds one of their entries is filled.</param>
/// <param name="bits">Room for the bits, of any values.</param>
internal abstract class WindowIterator(PostingsCursor[] cursors, ulong[] bits) : DocIterator
{
    /// <summary>Entries of a stretch.</summary>
    public const int WindowSize = 1 << 15;

    /// <summary>A bit for each entry of the stretch.</summary>
    protected ulong[] Bits { get; } = bits;

    /// <summary>First entry of the stretch.</summary>
    protected int Start { get; private set; } = -WindowSize;

    /// <inheritdoc />
    public sealed override long Cost { get; } = cursors.Sum(cursor => (long)cursor.DocFreq);

    /// <inheritdoc />
    public sealed override int Next() => Advance(Doc + 1);

    /// <inheritdoc />
    public sealed override int Advance(int target)
    {
        while (true)
        {
            if (target - Start >= WindowSize && !MoveTo(target))
            {
                return Doc = NoMore;
            }

            if (FirstFrom(Math.Max(target, Start)) is var found and >= 0)
            {
                return Doc = found;
            }

            target = Start + WindowSize;
        }
    }

    /// <summary>Sets the bits of the stretch that begins at <see cref="Start"/>; they come in cleared.</summary>
    protected abstract void Fill();

    private bool MoveTo(int target)
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

        Start = first & ~(WindowSize - 1);
        Array.Clear(Bits);
        Fill();
        return true;
    }

    private int FirstFrom(int target)
    {
        var at = target - Start;
        var word = Bits[at >> 6] & (ulong.MaxValue << at);
        for (var i = at >> 6; ;)
        {
            if (word != 0)
            {
                return Start + (i << 6) + BitOperations.TrailingZeroCount(word);
            }

            if (++i == Bits.Length)
            {
                return -1;
            }

            word = Bits[i];
        }
    }
}
