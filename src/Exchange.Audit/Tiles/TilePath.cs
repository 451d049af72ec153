using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tiles;

/// <summary>The address of a tile or an entry bundle below <c>tile/</c> (C2SP tlog-tiles): <c>0/x001/067</c>, <c>entries/000.p/17</c>.</summary>
/// <param name="Level">Level of a hash tile; null for an entry bundle.</param>
/// <param name="Index">Which tile of its level, from 0.</param>
/// <param name="Width">How many hashes or entries: <see cref="FullWidth"/>, or fewer at the right edge.</param>
public sealed record TilePath(int? Level, long Index, int Width)
{
    /// <summary>The width of a tile that will never change.</summary>
    public const int FullWidth = 256;

    private const int TileHeight = 8;
    private const int LevelMax = 63;
    private const int GroupDigits = 3;
    private const string Entries = "entries";
    private const string PartialMark = ".p";

    /// <summary>Whether it is full and so immutable.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The first hash or entry of it, counted along its level.</summary>
    public long First => checked(Index * FullWidth);

    /// <summary>Tiles or bundles that hold the first <paramref name="count"/> hashes of a level, from the left.</summary>
    public static IEnumerable<TilePath> Covering(int? level, long count)
    {
        for (var first = 0L; first < count; first += FullWidth)
        {
            yield return new TilePath(level, first / FullWidth, (int)Math.Min(FullWidth, count - first));
        }
    }

    /// <summary>Whether a tree of this size has all of it.</summary>
    public bool IsWithin(TreeSize size)
    {
        var shift = TileHeight * (Level ?? 0);
        var there = shift < 63 ? size.Value >> shift : 0;
        return Index <= there / FullWidth && First + Width <= there;
    }

    /// <summary>Reads what follows <c>tile/</c>; false on any other spelling than the one of <see cref="ToString"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TilePath? path)
    {
        path = null;
        var parts = text.Split('/');
        if (parts.Length < 2 || !TryParseLevel(parts[0], out var level))
        {
            return false;
        }

        var groups = parts[1..];
        var width = FullWidth;
        if (groups.Length >= 2 && groups[^2].EndsWith(PartialMark, StringComparison.Ordinal))
        {
            if (!TryParseNumber(groups[^1], out var partial) || partial is 0 or >= FullWidth)
            {
                return false;
            }

            width = (int)partial;
            groups = [.. groups[..^2], groups[^2][..^PartialMark.Length]];
        }

        path = TryParseIndex(groups, out var index) ? new TilePath(level, index, width) : null;
        return path is not null;
    }

    /// <summary>What follows <c>tile/</c>.</summary>
    public override string ToString()
    {
        var groups = new Stack<string>();
        for (var rest = Index; groups.Count == 0 || rest > 0; rest /= 1000)
        {
            groups.Push((groups.Count == 0 ? "" : "x") + (rest % 1000).ToString("d3", CultureInfo.InvariantCulture));
        }

        var level = Level?.ToString(CultureInfo.InvariantCulture) ?? Entries;
        return $"{level}/{string.Join('/', groups)}{(IsFull ? "" : $"{PartialMark}/{Width}")}";
    }

    private static bool TryParseLevel(string text, out int? level)
    {
        level = null;
        if (text == Entries)
        {
            return true;
        }

        var parsed = TryParseNumber(text, out var value) && value <= LevelMax;
        level = parsed ? (int)value : null;
        return parsed;
    }

    private static bool TryParseIndex(string[] groups, out long index)
    {
        index = 0;
        // Six groups are more entries than there will ever be, and cannot overflow.
        if (groups.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var (i, group) in groups.Index())
        {
            var digits = i < groups.Length - 1 ? (group.StartsWith('x') ? group[1..] : "") : group;
            if (digits.Length != GroupDigits || !digits.All(char.IsAsciiDigit))
            {
                return false;
            }

            index = (index * 1000) + int.Parse(digits, CultureInfo.InvariantCulture);
        }

        return groups.Length == 1 || groups[0] != "x000";
    }

    private static bool TryParseNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value.ToString(CultureInfo.InvariantCulture) == text;
}
