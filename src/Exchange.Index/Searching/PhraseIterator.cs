using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries whose text has all the terms in the places asked for.</summary>
internal sealed class PhraseIterator : DocIterator
{
    private readonly AndIterator all;
    private readonly TermIterator[] terms;
    private readonly IntBuffer[] positions;
    private readonly int[] at;
    private readonly int slop;

    /// <summary>Terms in the order of the phrase.</summary>
    public PhraseIterator(TermIterator[] terms, int slop)
    {
        this.terms = terms;
        this.slop = slop;
        all = new AndIterator(terms);
        positions = [.. terms.Select(_ => new IntBuffer())];
        at = new int[terms.Length];
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

        Array.Clear(at);
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

    /// <summary>
    /// A place for each term, no two the same, so that the stretch from the first to the last is longer than the phrase by the slop at most.
    /// Moves on whichever term stands first, so every smallest stretch is seen.
    /// </summary>
    private bool IsNear()
    {
        while (true)
        {
            var (first, last) = (0, int.MinValue);
            for (var i = 0; i < at.Length; i++)
            {
                first = positions[i][at[i]] < positions[first][at[first]] ? i : first;
                last = Math.Max(last, positions[i][at[i]]);
            }

            if (last - positions[first][at[first]] < terms.Length + slop && AreDistinct())
            {
                return true;
            }

            if (++at[first] == positions[first].Count)
            {
                return false;
            }
        }
    }

    private bool AreDistinct()
    {
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (positions[i][at[i]] == positions[j][at[j]])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
