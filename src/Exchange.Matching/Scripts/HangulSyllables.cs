using System.Text;

namespace Exchange.Matching.Scripts;

/// <summary>
/// Hangul syllables are composed of numbered letters (Unicode Standard 3.12), so that their Latin form is arithmetic. Revised Romanization of
/// Korean, syllable by syllable, without the changes of sound between syllables, as names are written.
/// </summary>
internal static class HangulSyllables
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;

    private static readonly string[] Leads =
        ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Tails =
    [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
    ];

    /// <summary>Appends the Latin letters of a syllable; false when it is none.</summary>
    public static bool TryRomanize(int codePoint, StringBuilder latin)
    {
        if (codePoint is < First or > Last)
        {
            return false;
        }

        var number = codePoint - First;
        latin.Append(Leads[number / (Vowels.Length * Tails.Length)]);
        latin.Append(Vowels[number / Tails.Length % Vowels.Length]);
        latin.Append(Tails[number % Tails.Length]);
        return true;
    }
}
