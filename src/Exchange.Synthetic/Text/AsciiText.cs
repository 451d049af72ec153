using System.Text;

namespace Exchange.Synthetic.Text;

/// <summary>Text without accents, as old systems hold it.</summary>
internal static class AsciiText
{
    private static readonly Dictionary<char, string> Apart = new()
    {
        ['ß'] = "ss", ['ø'] = "o", ['Ø'] = "O", ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D",
    };

    /// <summary>The text in ASCII: accents dropped, other letters by the nearest ones.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAscii(c))
            {
                folded.Append(c);
            }
            else if (Apart.TryGetValue(c, out var instead))
            {
                folded.Append(instead);
            }
        }

        return folded.ToString();
    }

    /// <summary>The first letter, upper case, without accent.</summary>
    public static char Initial(string text) => char.ToUpperInvariant(Fold(text)[0]);

    /// <summary>The text with a small first letter.</summary>
    public static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Letters and digits alone, lower case, without accents.</summary>
    public static string Slug(string text) =>
        string.Concat(Fold(text).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
