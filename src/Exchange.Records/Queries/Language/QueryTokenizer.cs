using System.Buffers;
using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>Parts a query's text into words, phrases, dates, fields and signs.</summary>
internal sealed class QueryTokenizer(string text, QueryRemarks remarks)
{
    private static readonly SearchValues<char> OfNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.");
    private readonly List<QueryToken> tokens = [];

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<QueryToken> Read()
    {
        var at = QueryScanner.SkipBlanks(text, 0);
        while (at < text.Length)
        {
            at = QueryScanner.SkipBlanks(text, ReadOne(at));
        }

        return tokens;
    }

    /// <summary>Reads what begins here and gives the place behind it.</summary>
    private int ReadOne(int at)
    {
        if (QueryScanner.EndOfTelephone(text, at) is var telephone && telephone > at)
        {
            return Add(QueryTokenKind.Word, at, telephone, text[at..telephone]);
        }

        return text[at] switch
        {
            '(' => Add(QueryTokenKind.Open, at, at + 1),
            ')' => Add(QueryTokenKind.Close, at, at + 1),
            '-' when IsBeforeOperand(at) => Add(QueryTokenKind.Not, at, at + 1),
            '+' when IsBeforeOperand(at) => at + 1,
            var c when QueryScanner.IsQuote(c) => ReadPhrase(at),
            _ => ReadRun(at),
        };
    }

    /// <summary>A minus excludes where something follows it at once and nothing stands before it.</summary>
    private bool IsBeforeOperand(int at) =>
        at + 1 < text.Length && !QueryScanner.IsBlank(text[at + 1]) && text[at + 1] is not ('-' or '+' or ')')
        && (at == 0 || QueryScanner.IsBlank(text[at - 1]) || text[at - 1] is '(' or ')');

    private int ReadPhrase(int at)
    {
        var close = EndOfQuoted(at);
        var end = EndOfSlop(close);
        return Add(QueryTokenKind.Phrase, at, end, text[(at + 1)..close], text[Math.Min(close + 1, end)..end]);
    }

    private int ReadRun(int at)
    {
        if (QueryScanner.EndOfWholeDate(text, at) is var date && date > at)
        {
            return Add(QueryTokenKind.Date, at, date, text[at..date]);
        }

        var end = QueryScanner.EndOfRun(text, at);
        var run = text[at..end];
        return run switch
        {
            "AND" => Add(QueryTokenKind.And, at, end),
            "OR" => Add(QueryTokenKind.Or, at, end),
            "NOT" => Add(QueryTokenKind.Not, at, end),
            _ when FieldNameLength(run) is var length and > 0 => ReadField(at, length),
            _ => Add(QueryTokenKind.Word, at, end, run),
        };
    }

    /// <summary>How long the name before a colon is; 0 where the run is no field: a time of day, a path, an address of the web.</summary>
    private static int FieldNameLength(string run)
    {
        var colon = run.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !run.AsSpan(0, colon).ContainsAnyExcept(OfNames)
            && (colon + 1 == run.Length || run[colon + 1] is not ('/' or '\\' or ':')) ? colon : 0;
    }

    private int ReadField(int at, int nameLength)
    {
        var name = text.Substring(at, nameLength).ToLowerInvariant();
        var start = QueryScanner.SkipBlanks(text, at + nameLength + 1);
        var end = EndOfValue(name, start);
        return Add(QueryTokenKind.Field, at, Math.Max(end, at + nameLength + 1), text[start..end], name);
    }

    private int EndOfValue(string name, int start)
    {
        if (start >= text.Length)
        {
            return start;
        }

        if (QueryScanner.IsQuote(text[start]))
        {
            return EndOfSlop(EndOfQuoted(start));
        }

        if (text[start] == '[')
        {
            return EndOfBracketed(start);
        }

        var end = SearchFields.Named(name) switch
        {
            [{ Comparison: Comparison.Date or Comparison.Time }, ..] => QueryScanner.EndOfDates(text, start),
            [{ Comparison: Comparison.Compact }, ..] => QueryScanner.EndOfTelephone(text, start),
            _ => start,
        };
        return QueryScanner.EndOfRun(text, end);
    }

    private int EndOfBracketed(int start)
    {
        var close = text.IndexOf(']', start);
        if (close >= 0)
        {
            return close + 1;
        }

        remarks.Note(new TextSpan(start, 1), "the bracket is not closed; it was taken to end with the text");
        return text.Length;
    }

    private int EndOfQuoted(int at)
    {
        var close = QueryScanner.EndOfQuoted(text, at);
        if (close == text.Length)
        {
            remarks.Note(new TextSpan(at, 1), "the quotation mark is not closed; it was taken to end with the text");
        }

        return close;
    }

    /// <summary>Where <c>~n</c> behind a closing quotation mark ends.</summary>
    private int EndOfSlop(int close)
    {
        var end = Math.Min(close + 1, text.Length);
        return end < text.Length && text[end] == '~' ? QueryScanner.EndOfRun(text, end) : end;
    }

    private int Add(QueryTokenKind kind, int start, int end, string value = "", string name = "")
    {
        tokens.Add(new QueryToken(kind, new TextSpan(start, end - start), value, name));
        return end;
    }
}
