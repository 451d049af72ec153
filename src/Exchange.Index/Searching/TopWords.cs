using System.Text;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Chooses how to find the best records for some words in one segment.</summary>
internal static class TopWords
{
    [ThreadStatic]
    private static List<TermScorer>? scorers;

    [ThreadStatic]
    private static TopAny? any;

    /// <summary>The best records, best first, none of them below the floor.</summary>
    public static (int Number, double Score)[] In(
        SegmentView view, WordsQuery query, LabelScope scope, IndexSchema schema, int count, double floor)
    {
        var best = new TopK(count, floor);
        var inSegment = scope.In(view.Reader);
        var terms = new List<TermScorer>();
        foreach (var word in query.Words)
        {
            var found = Begin(view.Reader, word, inSegment, schema, terms);
            if (!found && query.All)
            {
                return [];
            }
        }

        if (terms.Count == 1)
        {
            TopTerm.Collect(view, terms[0], best);
        }
        else if (query.All)
        {
            TopAll.Collect(view, terms.OrderBy(term => term.Cursor.DocFreq).ToArray(), best);
        }
        else if (terms.Count > 1)
        {
            (any ??= new TopAny()).Collect(view, [.. terms], best);
        }

        return best.Drain();
    }

    private static bool Begin(SegmentReader segment, RankedWord word, SegmentScope scope, IndexSchema schema, List<TermScorer> into)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(word.Word.Length)];
        bytes = bytes[..Encoding.UTF8.GetBytes(word.Word, bytes)];
        var field = segment.Fields[word.Fields[0]];
        var number = field.Find(bytes);
        if (number < 0)
        {
            return false;
        }

        scorers ??= [];
        if (scorers.Count == into.Count)
        {
            scorers.Add(new TermScorer());
        }

        var scorer = scorers[into.Count];
        scorer.Begin(field, number, word.Idf, scope.Allowed(schema.Fields[word.Fields[0]].Group));
        into.Add(scorer);
        return true;
    }
}
