using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries whose text has all the terms in the places asked for.</summary>
internal sealed class PhraseIterator : DocIterator
{
    private readonly AndIterator all;
    private readonly TermIterator[] terms;
    private readonly IntBuffer[] positions;
    private readonly int[] timesOf;
    private readonly int slop;

    /// <summary>Terms in the order of the phrase.</summary>
    public PhraseIterator(TermIterator[] terms, int slop)
    {
        this.terms = terms;
        this.slop = slop;
        all = new AndIterator(terms);
        positions = [.. terms.Select(_ => new IntBuffer())];
        timesOf = [.. terms.Select(term => terms.Count(other => other.Term == term.Term))];
    }

    /// <inheritdoc />
    public override long Cost => all.Cost;

    /// <inheritdoc />
    public override int Next() => Met(all.Next());

    /// <inheritdoc />
    public override int Advance(int target) => Met(all.Advance(target));

    private int Met(int doc)
    {
        while (doc != NoMore && !IsMet())
        {
            doc = all.Next();
        }

        return Doc = doc;
    }

    private bool IsMet()
    {
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i].Cursor.ReadPositions(positions[i]);
        }

        return slop == 0 ? IsRun() : IsNear();
    }

    /// <summary>One after another.</summary>
    private bool IsRun()
    {
        foreach (var start in positions[0].Written)
        {
            var i = 1;
            while (i < positions.Length && positions[i].Written.BinarySearch(start + i) >= 0)
            {
                i++;
            }

            if (i == positions.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some stretch as long as the phrase and the slop together holds each term as often as the phrase does.</summary>
    private bool IsNear()
    {
        foreach (var starts in positions)
        {
            foreach (var start in starts.Written)
            {
                if (HoldsAll(start, start + terms.Length + slop))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HoldsAll(int start, int end)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var first = positions[i].Written.BinarySearch(start);
            var last = (first < 0 ? ~first : first) + timesOf[i] - 1;
            if (last >= positions[i].Count || positions[i][last] >= end)
            {
                return false;
            }
        }

        return true;
    }
}
