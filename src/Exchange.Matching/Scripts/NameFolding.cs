using System.Text;
using Exchange.Matching.Text;

namespace Exchange.Matching.Scripts;

/// <summary>
/// Brings names of many scripts into lower-case Latin letters. Han characters and scripts without a table stay as they are: they compare
/// among themselves.
/// </summary>
public static class NameFolding
{
    private const int HiraganaFirst = 0x3041;
    private const int HiraganaLast = 0x3096;
    private const int HiraganaToKatakana = 0x60;

    /// <summary>The text in lower-case Latin letters without diacritics; signs between words stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            AppendFolded(letters, rune);
        }

        return ToLatin(letters.ToString());
    }

    /// <summary>Case and diacritics, but not those that make a letter of their own, such as the breve of й.</summary>
    private static void AppendFolded(StringBuilder letters, Rune rune)
    {
        if (HangulSyllables.TryRomanize(rune.Value, letters))
        {
            return;
        }

        var lower = Rune.ToLowerInvariant(rune);
        if (lower.Value is >= HiraganaFirst and <= HiraganaLast)
        {
            lower = new Rune(lower.Value + HiraganaToKatakana);
        }

        if (LatinTable.Knows(lower))
        {
            letters.Append(lower);
        }
        else
        {
            letters.Append(TextFolding.Fold(rune.ToString()));
        }
    }

    private static string ToLatin(string letters)
    {
        var latin = new StringBuilder(letters.Length * 2);
        var atStart = true;
        for (var i = 0; i < letters.Length;)
        {
            var taken = LatinTable.Append(latin, letters.AsSpan(i), atStart);
            if (taken == 0)
            {
                latin.Append(letters[i]);
                taken = 1;
            }

            atStart = !char.IsLetter(letters[i + taken - 1]);
            i += taken;
        }

        return latin.ToString();
    }
}
