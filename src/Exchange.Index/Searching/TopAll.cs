using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>
/// The best entries that hold all of some words, in a segment where records are entries. The rarest word leads; a block of it, and then
/// an entry, is looked at only while the greatest impacts of the others over the same stretch leave it a chance.
/// </summary>
internal static class TopAll
{
    /// <summary>Offers every entry that may be among the best. The rarest word must stand first.</summary>
    public static void Collect(SegmentView view, ReadOnlySpan<TermScorer> terms, TopK best)
    {
        var check = new EntryCheck(view, terms[0].Allowed);
        var lead = terms[0];
        Span<int> blocks = stackalloc int[terms.Length];
        blocks.Clear();
        for (var block = 0; block < lead.Cursor.BlockCount; block++)
        {
            var first = block == 0 ? 0 : lead.Cursor.LastDocs[block - 1] + 1;
            var last = lead.Cursor.BlockCount == 1 ? PostingsCursor.NoMore - 1 : lead.Cursor.LastDocs[block];
            var others = OthersWorth(terms, blocks, first, last);
            if (others < 0)
            {
                return;
            }

            if (lead.BlockWorth(block) + others > best.Bar)
            {
                lead.Cursor.Load(block);
                ScoreBlock(terms, others, best, check);
            }
        }
    }

    /// <summary>What the words but the first are worth at most between two entries; below zero when one of them has no entry any more.</summary>
    private static double OthersWorth(ReadOnlySpan<TermScorer> terms, Span<int> blocks, int first, int last)
    {
        var others = 0d;
        for (var i = 1; i < terms.Length; i++)
        {
            var cursor = terms[i].Cursor;
            blocks[i] = cursor.FindBlock(blocks[i], first);
            if (blocks[i] >= cursor.BlockCount)
            {
                return -1;
            }

            terms[i].StretchWorth = terms[i].BlocksWorth(blocks[i], cursor.FindBlock(blocks[i], last));
            others += terms[i].StretchWorth;
        }

        return others;
    }

    private static void ScoreBlock(ReadOnlySpan<TermScorer> terms, double others, TopK best, EntryCheck check)
    {
        var lead = terms[0];
        var docs = lead.Cursor.BlockDocs;
        var occurrences = lead.Cursor.BlockTf();
        var lengths = lead.Lengths.All<byte>();
        for (var i = 0; i < docs.Length; i++)
        {
            double worth = lead.Idf * Ranking.Bm25.Impact(occurrences[i] + 1, lengths[docs[i]]);
            if (worth + others > best.Bar && check.Allows(docs[i]))
            {
                AddOthers(terms, docs[i], worth, others, best);
            }
        }
    }

    private static void AddOthers(ReadOnlySpan<TermScorer> terms, int doc, double worth, double left, TopK best)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            // What is left may be worth as much as over the whole stretch, but this word only as much as in the entry's block.
            left -= terms[i].StretchWorth;
            if (worth + left + terms[i].WorthNear(doc) <= best.Bar || terms[i].Cursor.Advance(doc) != doc)
            {
                return;
            }

            worth += terms[i].Worth;
        }

        best.Offer(doc, worth);
    }
}
