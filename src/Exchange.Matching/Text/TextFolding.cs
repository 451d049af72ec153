using System.Globalization;
using System.Text;

namespace Exchange.Matching.Text;

/// <summary>Brings text into the form in which it is compared: no case, no diacritics, letters and digits only.</summary>
public static class TextFolding
{
    /// <summary>Lower case without diacritics; all else stays.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (FoldingTable.Find(rune.Value) is { } form)
            {
                folded.Append(form);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a text: folded runs of letters and digits. An apostrophe within a word joins its sides.</summary>
    public static IEnumerable<string> Words(string text) => Split(Fold(text), keepWildcards: false);

    /// <summary>The words of a query, in which <c>*</c> and <c>?</c> stand for other characters.</summary>
    public static IEnumerable<string> QueryWords(string text) => Split(Fold(text), keepWildcards: true).Where(HasLetterOrDigit);

    /// <summary>Letters and digits of the text as one run.</summary>
    public static string Compact(string text, bool keepWildcards = false) =>
        string.Concat(Fold(text).EnumerateRunes().Where(rune => IsOfAWord(rune, keepWildcards)));

    /// <summary>Whether there is anything to compare.</summary>
    public static bool HasLetterOrDigit(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static IEnumerable<string> Split(string folded, bool keepWildcards)
    {
        var word = new StringBuilder();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsOfAWord(rune, keepWildcards))
            {
                word.Append(rune);
            }
            else if (rune.Value is not ('\'' or '’') && word.Length > 0)
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

    private static bool IsOfAWord(Rune rune, bool keepWildcards) =>
        Rune.IsLetterOrDigit(rune) || (keepWildcards && rune.Value is '*' or '?');
}
