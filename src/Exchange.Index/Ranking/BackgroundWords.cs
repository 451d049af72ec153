using System.Collections.Frozen;
using System.Globalization;

namespace Exchange.Index.Ranking;

/// <summary>
/// How common words are in police text, from a table that ships with the exchange: the same on every node, blind to what a node holds.
/// A word of class <c>n</c> stands in about one entry of 2^n; one that the table does not have counts as of the rarest class.
/// </summary>
public static class BackgroundWords
{
    /// <summary>Changes with the table; scores of different versions do not compare.</summary>
    public const int Version = 1;

    private const int RarestClass = 14;
    private const float Ln2 = 0.69314718f;

    private static readonly FrozenDictionary<string, int> Classes = Load();

    /// <summary>Rarity of a folded word: greater is rarer, never below ln 2.</summary>
    public static float Idf(string word) => Classes.GetValueOrDefault(word, RarestClass) * Ln2;

    /// <summary>Whether the word stands in every fourth entry or more: too common to ask for alone.</summary>
    public static bool IsStopWord(string word) => Classes.GetValueOrDefault(word, RarestClass) <= 2;

    private static FrozenDictionary<string, int> Load()
    {
        using var stream = typeof(BackgroundWords).Assembly.GetManifestResourceStream("background-words.txt")!;
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (var word in cells.AsSpan(1))
                {
                    classes.Add(word, int.Parse(cells[0], CultureInfo.InvariantCulture));
                }
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
