using Exchange.Index.Ranking;

namespace Exchange.Index.Searching;

/// <summary>
/// The best entries for one word in a segment where records are entries. Blocks with the greatest impacts are scored first, which raises
/// the bar so that nearly all others are passed over by their impact alone (Ding and Suel, "Faster top-k document retrieval using
/// block-max indexes", 2011).
/// </summary>
internal static class TopTerm
{
    private const int SeedBlocks = 8;

    /// <summary>Offers every entry that may be among the best.</summary>
    public static void Collect(SegmentView view, TermScorer term, TopK best)
    {
        var check = new EntryCheck(view, term.Allowed);
        if (term.Cursor.BlockCount <= SeedBlocks)
        {
            for (var block = 0; block < term.Cursor.BlockCount; block++)
            {
                if (term.BlockWorth(block) > best.Bar)
                {
                    Score(term, block, best, check);
                }
            }

            return;
        }

        Span<int> seeds = stackalloc int[SeedBlocks];
        Greatest(term.Cursor.Impacts, seeds);
        foreach (var block in seeds)
        {
            Score(term, block, best, check);
        }

        Rest(term, seeds, best, check);
    }

    private static void Rest(TermScorer term, ReadOnlySpan<int> done, TopK best, EntryCheck check)
    {
        var impacts = term.Cursor.Impacts;
        for (var block = 0; block < impacts.Length; block++)
        {
            var bound = term.Idf * impacts[block];
            if (bound >= best.Bar && !done.Contains(block) && (bound > best.Bar || FirstAfter(term, block) < best.WorstNumber))
            {
                Score(term, block, best, check);
            }
        }
    }

    /// <summary>No entry of the block is before this one.</summary>
    private static int FirstAfter(TermScorer term, int block) => block == 0 ? 0 : term.Cursor.LastDocs[block - 1] + 1;

    /// <summary>The blocks with the greatest impacts.</summary>
    private static void Greatest(ReadOnlySpan<float> impacts, Span<int> blocks)
    {
        Span<float> top = stackalloc float[SeedBlocks];
        for (var block = 0; block < impacts.Length; block++)
        {
            if (impacts[block] > top[^1])
            {
                var at = top.Length - 1;
                for (; at > 0 && impacts[block] > top[at - 1]; at--)
                {
                    (top[at], blocks[at]) = (top[at - 1], blocks[at - 1]);
                }

                (top[at], blocks[at]) = (impacts[block], block);
            }
        }
    }

    private static void Score(TermScorer term, int block, TopK best, EntryCheck check)
    {
        term.Cursor.Load(block);
        var docs = term.Cursor.BlockDocs;
        var occurrences = term.Cursor.BlockTf();
        var lengths = term.Lengths.All<byte>();
        for (var i = 0; i < docs.Length; i++)
        {
            var worth = term.Idf * Bm25.Impact(occurrences[i] + 1, lengths[docs[i]]);
            if (worth >= best.Bar && check.Allows(docs[i]))
            {
                best.Offer(docs[i], worth);
            }
        }
    }
}
