using System.Text;

namespace Exchange.Records.Queries;

/// <summary>How much must be known of a word in which <c>*</c> and <c>?</c> stand for other characters, lest it visit everything.</summary>
public static class WildcardRules
{
    /// <summary>Letters and digits that must be known of a word.</summary>
    public const int FixedInWordMin = 2;

    /// <summary>Letters and digits that must be known of a plate, serial or telephone number.</summary>
    public const int FixedInNumberMin = 3;

    /// <summary>Whether any character stands for others.</summary>
    public static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>How many letters and digits are known.</summary>
    public static int FixedIn(string text) => text.EnumerateRunes().Count(Rune.IsLetterOrDigit);

    /// <summary>Whether every word with a wildcard has enough that is known.</summary>
    public static bool AreNarrow(string words) => PartsOf(words).All(part => !HasWildcard(part) || FixedIn(part) >= FixedInWordMin);

    /// <summary>The words of a text, parted where folding parts them: at whatever is no letter, digit, mark, wildcard or apostrophe.</summary>
    public static IReadOnlyList<string> PartsOf(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '*' or '?' or '\'' or '’'
                || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                part.Append(rune);
            }
            else if (part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        return part.Length > 0 ? [.. parts, part.ToString()] : parts;
    }
}
