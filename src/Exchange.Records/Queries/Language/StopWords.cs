using System.Collections.Frozen;

namespace Exchange.Records.Queries.Language;

/// <summary>Words so common that, beside others, they find nothing of their own.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "was", "were", "with"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
