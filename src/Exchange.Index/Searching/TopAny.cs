using System.Numerics;

namespace Exchange.Index.Searching;

/// <summary>
/// The best entries that hold any of some words, in a segment where records are entries: MaxScore (Turtle and Flood, 1995) over windows,
/// with block maxima. In a window only the words without which the bar cannot be passed are read in full; the others are looked up for
/// entries that have come near.
/// </summary>
internal sealed class TopAny
{
    private const int WindowBits = 11;
    private const int WindowSize = 1 << WindowBits;

    private readonly double[] sums = new double[WindowSize];
    private readonly ulong[] touched = new ulong[WindowSize / 64];
    private readonly float[] bounds = new float[64];
    private readonly int[] firstBlocks = new int[64];

    /// <summary>Words at most.</summary>
    public const int TermsMax = 64;

    /// <summary>Offers every entry that may be among the best.</summary>
    public void Collect(SegmentView view, TermScorer[] terms, TopK best)
    {
        var check = new EntryCheck(view, terms[0].Allowed);
        Array.Clear(firstBlocks);
        for (var start = 0; start < view.Reader.DocCount; start += WindowSize)
        {
            var end = Math.Min(start + WindowSize, view.Reader.DocCount);
            var total = 0d;
            for (var i = 0; i < terms.Length; i++)
            {
                total += bounds[i] = WindowWorth(terms[i], i, start, end);
            }

            if (total > best.Bar)
            {
                Window(terms, start, end, total, best, check);
            }
        }
    }

    private float WindowWorth(TermScorer term, int i, int start, int end)
    {
        var cursor = term.Cursor;
        var first = cursor.FindBlock(firstBlocks[i], start);
        firstBlocks[i] = first;
        return first >= cursor.BlockCount ? 0 : term.BlocksWorth(first, cursor.FindBlock(first, end - 1));
    }

    private void Window(TermScorer[] terms, int start, int end, double total, TopK best, EntryCheck check)
    {
        Order(terms);
        var passive = 0;
        var passiveWorth = 0d;
        while (passive < terms.Length && passiveWorth + bounds[passive] <= best.Bar)
        {
            passiveWorth += bounds[passive++];
        }

        for (var i = passive; i < terms.Length; i++)
        {
            Add(terms[i], firstBlocks[i], start, end, total - bounds[i], best.Bar);
        }

        Finish(terms.AsSpan(0, passive), start, passiveWorth, best, check);
    }

    /// <summary>Least bound first; few words, so by insertion.</summary>
    private void Order(TermScorer[] terms)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            for (var j = i; j > 0 && bounds[j] < bounds[j - 1]; j--)
            {
                (bounds[j], bounds[j - 1]) = (bounds[j - 1], bounds[j]);
                (firstBlocks[j], firstBlocks[j - 1]) = (firstBlocks[j - 1], firstBlocks[j]);
                (terms[j], terms[j - 1]) = (terms[j - 1], terms[j]);
            }
        }
    }

    private void Add(TermScorer term, int block, int start, int end, double others, double bar)
    {
        var cursor = term.Cursor;
        var lengths = term.Lengths.All<byte>();
        for (; block < cursor.BlockCount; block++)
        {
            if (block > 0 && cursor.LastDocs[block - 1] >= end - 1)
            {
                return;
            }

            if (term.BlockWorth(block) + others > bar)
            {
                if (cursor.Block != block)
                {
                    cursor.Load(block);
                }

                AddBlock(term, lengths, start, end);
            }
        }
    }

    private void AddBlock(TermScorer term, ReadOnlySpan<byte> lengths, int start, int end)
    {
        var docs = term.Cursor.BlockDocs;
        var occurrences = term.Cursor.BlockTf();
        var i = term.Cursor.SeekInBlock(start);
        for (; i < docs.Length && docs[i] < end; i++)
        {
            var at = docs[i] - start;
            touched[at >> 6] |= 1ul << at;
            sums[at] += term.Idf * Ranking.Bm25.Impact(occurrences[i] + 1, lengths[docs[i]]);
        }

        term.Cursor.InBlockAt = i;
    }

    private void Finish(ReadOnlySpan<TermScorer> passive, int start, double passiveWorth, TopK best, EntryCheck check)
    {
        for (var word = 0; word < touched.Length; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var sum = sums[at];
                sums[at] = 0;
                if (sum + passiveWorth > best.Bar)
                {
                    var score = WithPassive(passive, start + at, sum, passiveWorth, best.Bar);
                    if (score > best.Bar && check.Allows(start + at))
                    {
                        best.Offer(start + at, score);
                    }
                }
            }

            touched[word] = 0;
        }
    }

    private double WithPassive(ReadOnlySpan<TermScorer> passive, int doc, double sum, double left, double bar)
    {
        for (var i = passive.Length - 1; i >= 0 && sum + left > bar; i--)
        {
            left -= bounds[i];
            if (sum + left + passive[i].WorthNear(doc) > bar && passive[i].Cursor.Advance(doc) == doc)
            {
                sum += passive[i].Worth;
            }
        }

        return sum;
    }
}
