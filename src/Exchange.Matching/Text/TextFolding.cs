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
    public static string Compact(string text, bool keepWildcards = false)
    {
        var folded = Fold(text);
        if (folded.All(char.IsAsciiLetterOrDigit))
        {
            return folded;
        }

        var compact = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes().Where(rune => IsOfAWord(rune, keepWildcards)))
        {
            compact.Append(rune);
        }

        return compact.ToString();
    }

    /// <summary>Whether there is anything to compare.</summary>
    public static bool HasLetterOrDigit(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static IEnumerable<string> Split(string folded, bool keepWildcards)
    {
        var (start, size) = (-1, 0);
        for (var at = 0; at < folded.Length; at += size)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out size);
            if (IsOfAWord(rune, keepWildcards))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0 && !IsApostrophe(rune.Value))
            {
                yield return Joined(folded[start..at]);
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return Joined(folded[start..]);
        }
    }

    private static bool IsApostrophe(int character) => character is '\'' or '’';

    private static string Joined(string word) =>
        word.AsSpan().IndexOfAny('\'', '’') < 0 ? word : string.Concat(word.Where(letter => !IsApostrophe(letter)));

    private static bool IsOfAWord(Rune rune, bool keepWildcards) =>
        Rune.IsLetterOrDigit(rune) || (keepWildcards && rune.Value is '*' or '?');
}
