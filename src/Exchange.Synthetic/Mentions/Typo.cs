using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.Mentions;

/// <summary>One slip of the fingers.</summary>
internal static class Typo
{
    private const int LengthLeast = 4;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly Dictionary<char, string> Neighbors = FindNeighbors();

    /// <summary>
    /// The text with one slip, and its kind: insert, delete, replace, transpose; the same text where it is too
    /// short.
    /// </summary>
    public static (string Text, string? Kind) Make(string text, Draw draw)
    {
        int[] places =
            [.. Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(i => char.IsAsciiLetterLower(text[i]))];
        if (text.Length < LengthLeast || places.Length == 0)
        {
            return (text, null);
        }

        var at = draw.Pick(places);
        var (made, kind) = draw.Below(4) switch
        {
            0 => (text.Insert(at, draw.Chance(0.5) ? text[at].ToString() : Neighbor(text[at], draw)), "insert"),
            1 => (text.Remove(at, 1), "delete"),
            2 => (text[..at] + Neighbor(text[at], draw) + text[(at + 1)..], "replace"),
            _ => (Transpose(text, at), "transpose"),
        };
        return made == text ? (text, null) : (made, kind);
    }

    private static string Transpose(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1])
            ? string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2))
            : text;

    private static string Neighbor(char c, Draw draw) => draw.Letter(Neighbors[c]).ToString();

    private static Dictionary<char, string> FindNeighbors()
    {
        var found = new Dictionary<char, string>();
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var at = 0; at < Rows[row].Length; at++)
            {
                found[Rows[row][at]] = string.Concat(
                    At(row, at - 1) + At(row, at + 1),
                    At(row - 1, at) + At(row - 1, at + 1),
                    At(row + 1, at - 1) + At(row + 1, at));
            }
        }

        return found;
    }

    private static string At(int row, int at) =>
        row >= 0 && row < Rows.Length && at >= 0 && at < Rows[row].Length ? Rows[row][at].ToString() : "";
}
