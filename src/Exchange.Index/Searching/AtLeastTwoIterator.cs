using System.Numerics;

namespace Exchange.Index.Searching;

/// <summary>Entries that at least two of several iterators have: two bit sets, filled for a stretch of entries at a time.</summary>
internal sealed class AtLeastTwoIterator : DocIterator
{
    private const int WindowSize = 1 << 15;

    private readonly DocIterator[] parts;
    private readonly ulong[] once = new ulong[WindowSize / 64];
    private readonly ulong[] twice = new ulong[WindowSize / 64];
    private int start = -WindowSize;

    /// <summary>Iterators before their first entry, at least two.</summary>
    public AtLeastTwoIterator(DocIterator[] parts)
    {
        this.parts = parts;
        Cost = parts.Sum(part => part.Cost);
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
        var word = twice[at >> 6] & (ulong.MaxValue << at);
        for (var i = at >> 6; ;)
        {
            if (word != 0)
            {
                return start + (i << 6) + BitOperations.TrailingZeroCount(word);
            }

            if (++i == twice.Length)
            {
                return -1;
            }

            word = twice[i];
        }
    }

    /// <summary>Fills the stretch in which the second of the parts goes on; false when fewer than two do.</summary>
    private bool Fill(int target)
    {
        var (first, second) = (NoMore, NoMore);
        foreach (var part in parts)
        {
            var doc = part.Doc < target ? part.Advance(target) : part.Doc;
            (first, second) = doc < first ? (doc, first) : (first, Math.Min(second, doc));
        }

        if (second == NoMore)
        {
            return false;
        }

        start = second & ~(WindowSize - 1);
        Array.Clear(once);
        Array.Clear(twice);
        foreach (var part in parts)
        {
            for (var doc = part.Doc < start ? part.Advance(start) : part.Doc; doc - start < WindowSize; doc = part.Next())
            {
                var (place, bit) = ((doc - start) >> 6, 1ul << (doc - start));
                twice[place] |= once[place] & bit;
                once[place] |= bit;
            }
        }

        return true;
    }
}
