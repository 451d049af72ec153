namespace Exchange.Matching.Text;

/// <summary>A word in which <c>*</c> stands for any run of characters and <c>?</c> for exactly one.</summary>
public sealed class WildcardPattern(string pattern)
{
    private readonly bool plain = !pattern.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether the whole word fits; linear in the length of the word for each star.</summary>
    public bool Matches(string word) => plain ? word == pattern : Matches(word, pattern);

    private static bool Matches(ReadOnlySpan<char> word, ReadOnlySpan<char> pattern)
    {
        int at = 0, inPattern = 0, star = -1, afterStar = 0;
        while (at < word.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                star = inPattern++;
                afterStar = at;
            }
            else if (inPattern < pattern.Length && (pattern[inPattern] == '?' || pattern[inPattern] == word[at]))
            {
                inPattern++;
                at++;
            }
            else if (star >= 0)
            {
                inPattern = star + 1;
                at = ++afterStar;
            }
            else
            {
                return false;
            }
        }

        return pattern[inPattern..].TrimStart('*').IsEmpty;
    }
}
