using System.Collections.Frozen;
using System.Globalization;

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

    private const int ChoicesMax = 2;
    private const string Vowels = "aeiouy";

    private static readonly FrozenDictionary<string, Sound[][]> Rules = ShippedTable.Rows("phonetics/daitch-mokotoff").ToFrozenDictionary(
        row => row[0], row => row[1..].Select(codes => codes.Split('|').Select(Sound.Parse).ToArray()).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Sound[][]>.AlternateLookup<ReadOnlySpan<char>> ByLetters =
        Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestRule = Rules.Keys.Max(letters => letters.Length);

    /// <summary>Codes of a word in lower-case Latin letters, in ascending order; anything else in it is passed over. None without letters.</summary>
    public static IReadOnlyList<int> Encode(string word)
    {
        var letters = word.All(char.IsAsciiLetterLower) ? word : string.Concat(word.Where(char.IsAsciiLetterLower));
        if (letters.Length == 0)
        {
            return [];
        }

        Span<Way> ways = stackalloc Way[CodesMax];
        Span<Way> longer = stackalloc Way[CodesMax * ChoicesMax];
        ways[0] = default;
        var count = 1;
        for (var i = 0; i < letters.Length;)
        {
            var (taken, sounds) = Rule(letters, i);
            count = Extend(ways[..count], sounds, longer);
            longer[..count].CopyTo(ways);
            i += taken;
        }

        var codes = new SortedSet<int>();
        foreach (var way in ways[..count])
        {
            codes.Add(way.Padded);
        }

        return [.. codes];
    }

    private static (int Taken, Sound[] Sounds) Rule(string letters, int at)
    {
        for (var length = Math.Min(LongestRule, letters.Length - at); length > 0; length--)
        {
            if (ByLetters.TryGetValue(letters.AsSpan(at, length), out var sounds))
            {
                var beforeVowel = at + length < letters.Length && Vowels.Contains(letters[at + length], StringComparison.Ordinal);
                return (length, at == 0 ? sounds[0] : beforeVowel ? sounds[1] : sounds[2]);
            }
        }

        return (1, [default]);
    }

    private static int Extend(ReadOnlySpan<Way> ways, Sound[] sounds, Span<Way> longer)
    {
        var count = 0;
        foreach (var way in ways)
        {
            foreach (var sound in sounds)
            {
                var next = way.With(sound);
                if (!longer[..count].Contains(next))
                {
                    longer[count++] = next;
                }
            }
        }

        return Math.Min(count, CodesMax);
    }

    /// <summary>Digits for some letters; by default the letters are not coded.</summary>
    private readonly record struct Sound(int Digits, int Scale)
    {
        public static Sound Parse(string code) =>
            code == "-" ? default : new Sound(int.Parse(code, CultureInfo.InvariantCulture), (int)Math.Pow(10, code.Length));

        public bool EndsWith(Sound other) => Scale >= other.Scale && Digits % other.Scale == other.Digits;
    }

    /// <summary>One way to say the word so far. The same sound twice in a row is one, unless a vowel stands between.</summary>
    private readonly record struct Way(int Digits, int Scale, Sound Last)
    {
        private const int Full = 1_000_000;

        public int Padded => Digits * (Full / Math.Max(1, Scale));

        public Way With(Sound sound)
        {
            if (sound == default || Last.EndsWith(sound))
            {
                return this with { Last = sound };
            }

            return Scale >= Full ? this : Appended(sound);
        }

        private Way Appended(Sound sound)
        {
            var (digits, scale) = ((Digits * sound.Scale) + sound.Digits, Math.Max(1, Scale) * sound.Scale);
            for (; scale > Full; scale /= 10)
            {
                digits /= 10;
            }

            return new Way(digits, scale, sound);
        }
    }
}
