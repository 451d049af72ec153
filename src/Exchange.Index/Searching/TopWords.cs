using System.Text;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Finds the best records for some words in one segment, in the way that suits their number.</summary>
internal static class TopWords
{
    [ThreadStatic]
    private static List<TermScorer>? scorers;

    [ThreadStatic]
    private static TopAny? any;

    /// <summary>Whether the words are such that records can be passed over: one field for all of them, which one label decides about.</summary>
    public static bool CanPass(WordsQuery query) =>
        query.Words.Count <= TopAny.TermsMax && query.Words.All(word => word.Fields.Count == 1 && word.Fields[0] == query.Words[0].Fields[0]);

    /// <summary>Offers every record that may be among the best. Records must be entries.</summary>
    public static void Collect(SegmentView view, WordsQuery query, LabelScope scope, IndexSchema schema, TopK best)
    {
        var inSegment = scope.In(view.Reader);
        var terms = new List<TermScorer>();
        foreach (var word in query.Words)
        {
            if (!Begin(view.Reader, word, inSegment, schema, terms) && query.All)
            {
                return;
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
            Seed(view, terms, best);
            (any ??= new TopAny()).Collect(view, [.. terms], best);
        }
    }

    /// <summary>
    /// A record is worth no less than what the word of the greatest worth alone makes of it: the best for that word, quickly found, tell from
    /// the beginning what need not be looked at.
    /// </summary>
    private static void Seed(SegmentView view, List<TermScorer> terms, TopK best)
    {
        var greatest = terms.MaxBy(term => term.MaxWorth)!;
        var alone = best.Another();
        TopTerm.Collect(view, greatest, alone);
        greatest.Cursor.Reset();
        if (alone.Reached is { } reached)
        {
            best.RaiseFloor(reached);
        }
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
