using System.Text;
using Exchange.Matching.Scripts;

namespace Exchange.Matching.Names;

/// <summary>A folded word of a name.</summary>
/// <param name="Text">The word.</param>
/// <param name="Bound">Whether a hyphen binds it to the next.</param>
internal readonly record struct NameWord(string Text, bool Bound)
{
    /// <summary>Letters of a word that take part; nobody's name is longer, and work stays bounded.</summary>
    private const int LengthMax = 64;

    private const string Hyphens = "-\u2010\u2011\u2012\u2013";
    private const string Apostrophes = "'’‘`´ʻʼʾʿ";

    /// <summary>The words of a text. An apostrophe within a word joins its sides, a hyphen binds two words.</summary>
    public static List<NameWord> Split(string text)
    {
        var words = new List<NameWord>();
        var word = new StringBuilder();
        foreach (var rune in NameFolding.Fold(text).EnumerateRunes())
        {
            if (IsOneOf(rune, Apostrophes))
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                Flush(word, IsOneOf(rune, Hyphens), words);
            }
            else if (word.Length < LengthMax)
            {
                word.Append(rune);
            }
        }

        Flush(word, bound: false, words);
        return words;
    }

    private static void Flush(StringBuilder word, bool bound, List<NameWord> words)
    {
        if (word.Length > 0)
        {
            words.Add(new NameWord(word.ToString(), bound));
            word.Clear();
        }
    }

    private static bool IsOneOf(Rune rune, string characters) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
