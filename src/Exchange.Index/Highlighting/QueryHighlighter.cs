using Exchange.Matching.Text;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;
using Exchange.Records.Validation;

namespace Exchange.Index.Highlighting;

/// <summary>
/// Cuts out of a text the pieces around the words of a query. Give it a text that its reader may see: it looks at nothing else.
/// </summary>
public sealed class QueryHighlighter
{
    /// <summary>Most pieces of one text.</summary>
    public const int FragmentsMax = 3;

    private const int Before = 60;
    private const int LengthMax = 200;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<WildcardPattern> patterns = [];

    /// <summary>A query.</summary>
    public QueryHighlighter(RecordQuery query)
    {
        foreach (var leaf in QueryPlan.Of(query)?.PositiveLeaves() ?? [])
        {
            Add(leaf);
        }
    }

    /// <summary>The first pieces of the text that hold words of the query; none when it holds none.</summary>
    public IReadOnlyList<Fragment> In(string text)
    {
        var fragments = new List<Fragment>();
        if (words.Count == 0 && patterns.Count == 0)
        {
            return fragments;
        }

        var (start, end) = (0, 0);
        var marks = new List<TextSpan>();
        foreach (var span in WordSpans.Of(text).Where(span => IsAsked(text.Substring(span.Offset, span.Length))))
        {
            if (marks.Count > 0 && span.Offset + span.Length > end)
            {
                fragments.Add(Cut(text, start, end, marks));
                marks.Clear();
                if (fragments.Count == FragmentsMax)
                {
                    return fragments;
                }
            }

            if (marks.Count == 0)
            {
                start = StartBefore(text, span.Offset, end);
                end = EndAfter(text, start, span.Offset + span.Length);
            }

            marks.Add(span);
        }

        return marks.Count == 0 ? fragments : [.. fragments, Cut(text, start, end, marks)];
    }

    private void Add(QueryNode leaf)
    {
        switch (leaf)
        {
            case QueryNode.Word word:
                words.UnionWith(TextFolding.Words(word.Text));
                break;
            case QueryNode.Phrase phrase:
                words.UnionWith(TextFolding.Words(phrase.Text));
                break;
            case QueryNode.WholeDate date:
                words.UnionWith(TextFolding.Words(date.Text));
                break;
            case QueryNode.Wildcard wild:
                AddWords(wild.Pattern);
                break;
            case QueryNode.Clause { Entity: "record" } clause:
                clause.Criteria.Where(criterion => criterion.Field.Name == "narrative").ToList().ForEach(criterion => Add(criterion.Test));
                break;
            default:
                break;
        }
    }

    private void Add(Criterion criterion)
    {
        if (criterion is Criterion.Phrase phrase)
        {
            words.UnionWith(TextFolding.Words(phrase.Text));
        }
        else if (criterion is Criterion.Words some)
        {
            AddWords(some.Text);
        }
    }

    private void AddWords(string text) => patterns.AddRange(TextFolding.QueryWords(text).Select(word => new WildcardPattern(word)));

    private bool IsAsked(string written) =>
        TextFolding.Words(written).Any(word => words.Contains(word) || patterns.Exists(pattern => pattern.Matches(word)));

    /// <summary>Where a piece begins: at a word, some way before what is marked and not before what the last piece showed.</summary>
    private static int StartBefore(string text, int mark, int last)
    {
        var start = Math.Min(mark, Math.Max(last, mark - Before));
        if (start > 0)
        {
            var blank = text.IndexOf(' ', start, mark - start);
            start = blank >= 0 ? blank + 1 : start;
        }

        return start < mark && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    /// <summary>Where it ends: at a blank, or where it would be too long.</summary>
    private static int EndAfter(string text, int start, int mark)
    {
        var end = Math.Max(mark, Math.Min(text.Length, start + LengthMax));
        if (end < text.Length)
        {
            var blank = text.LastIndexOf(' ', end, end - mark);
            end = blank > mark ? blank : end;
        }

        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private static Fragment Cut(string text, int start, int end, List<TextSpan> marks) =>
        new(text[start..end], [.. marks.Select(mark => mark with { Offset = mark.Offset - start })]);
}
