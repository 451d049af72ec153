using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Records.Queries.Language;

/// <summary>Finds where the parts of a query's text end. Every method looks at each character at most a few times.</summary>
internal static partial class QueryScanner
{
    /// <summary>Blanks and control characters part words.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Quotation marks, straight or curled.</summary>
    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    /// <summary>Where the next part begins, or the length of the text.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the quotation mark stands that closes the one at the start, or the length of the text.</summary>
    public static int EndOfQuoted(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !IsQuote(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where a run without blanks, parentheses and quotation marks ends.</summary>
    public static int EndOfRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsBlank(text[end]) && !IsQuote(text[end]) && text[end] is not ('(' or ')'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where a North American telephone number ends, its blanks and parentheses included; the start where there is none.</summary>
    public static int EndOfTelephone(string text, int start) =>
        Telephone().Match(text, start) is { Success: true } match ? start + match.Length : start;

    /// <summary>Where a whole date ends; the start where there is none.</summary>
    public static int EndOfWholeDate(string text, int start) =>
        WrittenDate.TryReadAt(text, start, out var date, out var length) && date.Day > 0 ? start + length : start;

    /// <summary>Where a date, or a range of dates, ends; the start where there is none.</summary>
    public static int EndOfDates(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is '<' or '>' or '=')
        {
            at++;
        }

        at = WrittenDate.TryReadAt(text, at, out _, out var first) ? at + first : at;
        if (text.AsSpan(at).StartsWith(".."))
        {
            at += 2;
            at = WrittenDate.TryReadAt(text, at, out _, out var second) ? at + second : at;
        }

        return at;
    }

    /// <summary>Without the characters that show nothing: marks of the direction of writing, soft hyphens, joiners.</summary>
    public static string WithoutInvisible(string text) =>
        text.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            ? string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format))
            : text;

    [GeneratedRegex(@"\G(?:\+?1[ .-]?)?(?:\([0-9]{3}\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}(?!\w)")]
    private static partial Regex Telephone();
}
