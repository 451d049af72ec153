namespace Exchange.Policy.Templates;

/// <summary>A set of words with a signature that tells most pairs of sets apart without a look inside.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> words;
    private readonly ulong signature;

    /// <summary>A set of these words.</summary>
    public WordSet(IEnumerable<string> words)
    {
        this.words = new HashSet<string>(words, StringComparer.Ordinal);
        signature = this.words.Aggregate(0UL, (bits, word) => bits | (1UL << (string.GetHashCode(word, StringComparison.Ordinal) & 63)));
    }

    /// <summary>Whether every word of the narrow set is in the wide one; null is the set of everything.</summary>
    public static bool Covers(WordSet? wide, WordSet? narrow) =>
        wide is null || ReferenceEquals(wide, narrow)
        || (narrow is not null && (narrow.signature & ~wide.signature) == 0 && wide.words.IsSupersetOf(narrow.words));

    /// <summary>Whether the sets have a word in common; null is the set of everything.</summary>
    public static bool Meet(WordSet? one, WordSet? other) => one is null || other is null || one.words.Overlaps(other.words);
}
