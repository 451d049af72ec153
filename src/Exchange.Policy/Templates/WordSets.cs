namespace Exchange.Policy.Templates;

/// <summary>
/// The sets of words in rules that are compared with each other; equal sets are one object, so that most comparisons need no look inside.
/// </summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, WordSet> known = new(StringComparer.Ordinal);

    /// <summary>The set of these values as words; null for null, which stands for everything.</summary>
    public WordSet? Of<T>(IEnumerable<T>? values)
    {
        if (values is null)
        {
            return null;
        }

        string[] words = [.. values.Select(value => value?.ToString() ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = string.Join('\n', words);
        if (!known.TryGetValue(key, out var set))
        {
            set = new WordSet(words);
            known[key] = set;
        }

        return set;
    }
}
