using System.Collections.Frozen;

namespace Exchange.Matching.Phonetics;

/// <summary>
/// Sound codes for Slavic, Germanic and Jewish names: six digits, several codes where letters can be said in several ways. After Randy Daitch
/// and Gary Mokotoff (1985), with their published table.
/// </summary>
public static class DaitchMokotoff
{
    /// <summary>Digits of a code.</summary>
    public const int Length = 6;

    /// <summary>Most codes of one word; a word that can be said in more ways keeps the first.</summary>
    public const int CodesMax = 8;

    private const string NotCoded = "-";
    private const string Vowels = "aeiouy";

    private static readonly FrozenDictionary<string, string[][]> Rules = ShippedTable.Rows("phonetics/daitch-mokotoff")
        .ToFrozenDictionary(row => row[0], row => row[1..].Select(codes => codes.Split('|')).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> ByLetters =
        Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestRule = Rules.Keys.Max(letters => letters.Length);

    /// <summary>Codes of a word in lower-case Latin letters, in ascending order; anything else in it is passed over. None without letters.</summary>
    public static IReadOnlyList<int> Encode(string word)
    {
        var letters = string.Concat(word.Where(char.IsAsciiLetterLower));
        if (letters.Length == 0)
        {
            return [];
        }

        var branches = new List<Branch> { new("", "") };
        for (var i = 0; i < letters.Length;)
        {
            var (taken, codes) = Rule(letters, i);
            branches = [.. branches.SelectMany(branch => codes.Select(branch.With)).Distinct().Take(CodesMax)];
            i += taken;
        }

        return [.. branches.Select(branch => branch.Number).Distinct().Order()];
    }

    private static (int Taken, string[] Codes) Rule(string letters, int at)
    {
        for (var length = Math.Min(LongestRule, letters.Length - at); length > 0; length--)
        {
            if (ByLetters.TryGetValue(letters.AsSpan(at, length), out var codes))
            {
                var beforeVowel = at + length < letters.Length && Vowels.Contains(letters[at + length], StringComparison.Ordinal);
                return (length, at == 0 ? codes[0] : beforeVowel ? codes[1] : codes[2]);
            }
        }

        return (1, [NotCoded]);
    }

    /// <summary>One way to say the word so far. The same code twice in a row is one sound, unless a vowel stands between.</summary>
    private readonly record struct Branch(string Digits, string Last)
    {
        public int Number => int.Parse(Digits.PadRight(Length, '0').AsSpan(0, Length), System.Globalization.CultureInfo.InvariantCulture);

        public Branch With(string code) =>
            code == NotCoded ? this with { Last = "" }
            : Last.Length > 0 && Last.EndsWith(code, StringComparison.Ordinal) ? this with { Last = code }
            : Digits.Length >= Length ? this
            : new Branch(Digits + code, code);
    }
}
