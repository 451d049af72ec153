using System.Collections.Frozen;

namespace Exchange.Matching.Names;

/// <summary>Words that stand in names and are none.</summary>
internal static class NameWords
{
    private static readonly ILookup<string, string> Words = ShippedTable.Rows("names/words")
        .SelectMany(row => row[1].Split(' ').Select(word => (Kind: row[0], word))).ToLookup(pair => pair.Kind, pair => pair.word);

    /// <summary>Words that bind names.</summary>
    public static readonly FrozenSet<string> Particles = Words["particle"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before a name.</summary>
    public static readonly FrozenSet<string> Titles = Words["title"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words behind a name.</summary>
    public static readonly FrozenSet<string> Suffixes = Words["suffix"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that belong to the family name behind them: Mc Mahon is McMahon.</summary>
    public static readonly FrozenSet<string> Prefixes = Words["prefix"].ToFrozenSet(StringComparer.Ordinal);
}
