using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Exchange.Index.Analysis;

/// <summary>Brings text into the form in which it is compared: no case, no diacritics, letters and digits only.</summary>
public static class TextFolding
{
    private static readonly FrozenDictionary<char, string> Plain = Load();

    /// <summary>Lower case without diacritics; all else stays.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(Plain.TryGetValue(c, out var plain) ? plain : c.ToString());
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

    /// <summary>Its own table, because the platform takes letters apart only where ICU is installed.</summary>
    private static FrozenDictionary<char, string> Load()
    {
        using var reader = new StreamReader(typeof(TextFolding).Assembly.GetManifestResourceStream("analysis/latin-folding")!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).ToFrozenDictionary(cells => cells[0][0], cells => cells[1]);
    }
}
