using Exchange.Index.Ranking;
using Exchange.Matching.Text;

namespace Exchange.Index.Evaluation;

/// <summary>What is looked for among the words of a text.</summary>
internal sealed class TokenPattern
{
    /// <summary>What a wildcard is worth, wherever it fits: as much as a word of middling rarity, once.</summary>
    public const double WildcardWorth = 2;

    private readonly string[] words;
    private readonly int slop;
    private readonly WildcardPattern? wildcard;

    private TokenPattern(string[] words, int slop, WildcardPattern? wildcard)
    {
        (this.words, this.slop, this.wildcard) = (words, slop, wildcard);
        foreach (var word in words)
        {
            Idf += BackgroundWords.Idf(word);
        }
    }

    /// <summary>Rarity: of the word, or of all words of a phrase together.</summary>
    public float Idf { get; }

    /// <summary>How many other words may stand among them.</summary>
    public int Slop => slop;

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => words.Length == 0 && wildcard is null;

    /// <summary>The words that are looked for; none for a wildcard.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The pattern that words must fit, folded; null where words are looked for.</summary>
    public string? Wildcard { get; private init; }

    /// <summary>The one word that is looked for; null for phrases and wildcards.</summary>
    public string? OneWord => words.Length == 1 ? words[0] : null;

    /// <summary>The words of a text in this order, or with slop in any order with at most so many others among them.</summary>
    public static TokenPattern Of(string text, int slop = 0) => Of(TextFolding.Words(text), slop);

    /// <summary>As <see cref="Of(string, int)"/>, for words that are folded.</summary>
    public static TokenPattern Of(IEnumerable<string> words, int slop) => new([.. words], slop, null);

    /// <summary>Words that fit a pattern.</summary>
    public static TokenPattern Wild(string pattern) =>
        TextFolding.QueryWords(pattern).ToList() is [var one] ? new([], 0, new WildcardPattern(one)) { Wildcard = one } : new([], 0, null);

    /// <summary>What so many occurrences in a text of such a length are worth.</summary>
    public double Worth(int occurrences, int length) => wildcard is null ? Bm25.Score(Idf, occurrences, length) : WildcardWorth;

    /// <summary>How often it occurs.</summary>
    public int CountIn(string[] text)
    {
        if (wildcard is not null)
        {
            return text.Count(wildcard.Matches);
        }

        return words.Length <= 1 || slop == 0 ? CountRuns(text) : CountWindows(text);
    }

    private int CountRuns(string[] text)
    {
        var count = 0;
        for (var at = 0; words.Length > 0 && at + words.Length <= text.Length; at++)
        {
            count += text.AsSpan(at, words.Length).SequenceEqual(words) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The places at which the last of the words is met within reach of all others. A word that is asked for twice is looked for once.
    /// </summary>
    private int CountWindows(string[] text)
    {
        var last = words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, _ => -1, StringComparer.Ordinal);
        var reach = last.Count + slop;
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (last.ContainsKey(text[at]))
            {
                last[text[at]] = at;
                var first = last.Values.Min();
                count += first >= 0 && at - first < reach ? 1 : 0;
            }
        }

        return count;
    }
}
