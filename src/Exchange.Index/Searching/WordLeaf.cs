namespace Exchange.Index.Searching;

/// <summary>Records that hold a word.</summary>
internal sealed class WordLeaf(SegmentView view, TermScorer[] terms) : RecordLeaf(view.Reader)
{
    private readonly EntryCheck[] checks = Array.ConvertAll(terms, term => new EntryCheck(view, term.Allowed));
    private readonly int[] current = Array.ConvertAll(terms, _ => -1);

    /// <inheritdoc />
    protected override void Collect(RecordWindow window)
    {
        var end = window.EndDoc;
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, check) = (terms[i], checks[i]);
            var doc = Move(i, window.FirstDoc);
            for (; doc < end; doc = term.Cursor.Next())
            {
                if (check.Allows(doc))
                {
                    Meet(window, doc, term.Worth);
                }
            }

            current[i] = doc;
        }
    }

    /// <inheritdoc />
    protected override int FirstDocFrom(int doc)
    {
        var first = NoMore;
        for (var i = 0; i < terms.Length; i++)
        {
            first = Math.Min(first, Move(i, doc));
        }

        return first;
    }

    private int Move(int i, int doc) => current[i] < doc ? current[i] = terms[i].Cursor.Advance(doc) : current[i];
}
