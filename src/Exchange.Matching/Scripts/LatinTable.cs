using System.Collections.Frozen;
using System.Text;

namespace Exchange.Matching.Scripts;

/// <summary>Runs of letters of other scripts and the Latin letters for them.</summary>
internal static class LatinTable
{
    private const char OnlyAtStart = '^';
    private const int LongestRun = 2;

    private static readonly FrozenDictionary<string, string> Latin =
        ShippedTable.Rows("scripts/latin").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByRun =
        Latin.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<char> Letters = Latin.Keys.SelectMany(run => run).Where(letter => letter != OnlyAtStart).ToFrozenSet();

    /// <summary>Whether the letter has a place in the table, so that folding must leave it alone.</summary>
    public static bool Knows(Rune letter) => letter.IsBmp && Letters.Contains((char)letter.Value);

    /// <summary>Appends the Latin letters for the longest run that the text begins with; gives the length of the run, 0 for none.</summary>
    public static int Append(StringBuilder latin, ReadOnlySpan<char> text, bool atStart)
    {
        Span<char> marked = stackalloc char[LongestRun + 1];
        marked[0] = OnlyAtStart;
        for (var length = Math.Min(LongestRun, text.Length); length > 0; length--)
        {
            var run = text[..length];
            run.CopyTo(marked[1..]);
            if ((atStart && ByRun.TryGetValue(marked[..(length + 1)], out var letters)) || ByRun.TryGetValue(run, out letters))
            {
                latin.Append(letters);
                return length;
            }
        }

        return 0;
    }
}
