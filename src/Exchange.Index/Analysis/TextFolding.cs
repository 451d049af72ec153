using System.Globalization;
using System.Text;

namespace Exchange.Index.Analysis;

/// <summary>Brings text into the form in which it is compared: no case, no diacritics, letters and digits only.</summary>
public static class TextFolding
{
    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i",
    };

    /// <summary>Lower case without diacritics; all else stays.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Spelled.TryGetValue(c, out var spelled) ? spelled : c.ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a text: folded runs of letters and digits. An apostrophe within a word joins its sides.</summary>
    public static IEnumerable<string> Words(string text) => Split(Fold(text), keepWildcards: false);

    /// <summary>The words of a query, in which <c>*</c> and <c>?</c> stand for other characters.</summary>
    public static IEnumerable<string> QueryWords(string text) =>
        Split(Fold(text), keepWildcards: true).Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Letters and digits of the text as one run.</summary>
    public static string Compact(string text, bool keepWildcards = false) =>
        string.Concat(Fold(text).Where(c => char.IsLetterOrDigit(c) || (keepWildcards && (c is '*' or '?'))));

    private static IEnumerable<string> Split(string folded, bool keepWildcards)
    {
        var word = new StringBuilder();
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) || (keepWildcards && (c is '*' or '?')))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
