using System.Numerics;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>
/// Entries that hold any of very many terms, as a wildcard may stand for: gathered into one bit for each entry of the segment, so that memory
/// does not grow with the terms.
/// </summary>
internal sealed class BitsIterator : DocIterator
{
    private readonly ulong[] bits;

    /// <summary>Goes over all entries of the terms.</summary>
    public BitsIterator(FieldReader field, IReadOnlyList<int> terms, int docCount)
    {
        bits = new ulong[(docCount + 63) / 64];
        var cursor = new PostingsCursor();
        foreach (var term in terms)
        {
            cursor.Begin(field, term);
            for (var doc = cursor.Next(); doc != NoMore; doc = cursor.Next())
            {
                bits[doc >> 6] |= 1ul << doc;
            }
        }

        Cost = bits.Sum(BitOperations.PopCount);
    }

    /// <inheritdoc />
    public override long Cost { get; }

    /// <inheritdoc />
    public override int Next() => Advance(Doc + 1);

    /// <inheritdoc />
    public override int Advance(int target)
    {
        for (var word = target >> 6; word < bits.Length; word++)
        {
            var left = word == target >> 6 ? bits[word] & (ulong.MaxValue << target) : bits[word];
            if (left != 0)
            {
                return Doc = (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }

        return Doc = NoMore;
    }
}
