using Exchange.Index.Entries;
using Exchange.Index.Ranking;
using Exchange.Matching.Names;
using Exchange.Matching.Text;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Index.Counting;

/// <summary>
/// Offers words for those of a query that stand nowhere in what its requester sees, when little was found: words one typing error away
/// that do stand there, the commonest of the shipped table first. What is hidden from the requester is never offered, nor keeps a word
/// from being offered.
/// </summary>
internal sealed class WordSuggestions
{
    /// <summary>With more hits than this nobody needs other words.</summary>
    public const int HitsMax = 2;

    /// <summary>Letters of a word for which others are offered.</summary>
    public const int LettersMin = 4;

    /// <summary>Most words offered for one.</summary>
    public const int OfferedMax = 3;

    private readonly OrderedDictionary<string, HashSet<string>> nearby;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private WordSuggestions(IEnumerable<string> asked) =>
        nearby = new(asked.Select(word => KeyValuePair.Create(word, new HashSet<string>(StringComparer.Ordinal))));

    /// <summary>Whether there is nothing to offer anything for.</summary>
    public bool IsEmpty => nearby.Count == 0;

    /// <summary>The words of a query that found so much, for which others may have been meant.</summary>
    public static WordSuggestions For(RecordQuery query, long found) => new(found > HitsMax ? [] : AskedWords(query));

    /// <summary>Looks through what the requester sees of a record.</summary>
    public void Look(ScopedRecord? record)
    {
        if (record is not { IsSeen: true })
        {
            return;
        }

        foreach (var value in record.Entries.SelectMany(entry => entry.SeenValues()).Where(value => value.IsText))
        {
            foreach (var word in value.Words)
            {
                Look(word);
            }
        }
    }

    /// <summary>Whether it matters that this word stands somewhere: it is asked for, or one error from what is.</summary>
    public bool Concerns(string word) => !seen.Contains(word) && nearby.Keys.Any(asked => asked == word || IsOneErrorApart(asked, word));

    /// <summary>A word that stands in what the requester sees.</summary>
    public void Look(string word)
    {
        if (seen.Add(word))
        {
            Offer(word);
        }
    }

    /// <summary>What is offered, in the order of the query.</summary>
    public IReadOnlyList<Suggestion> Found() =>
        [.. nearby.Where(pair => !seen.Contains(pair.Key)).SelectMany(pair => pair.Value
            .OrderBy(BackgroundWords.Idf).ThenBy(word => word, StringComparer.Ordinal).Take(OfferedMax)
            .Select(word => new Suggestion(pair.Key, word)))];

    /// <summary>Words and the words of phrases; in the order of the query, each once.</summary>
    public static IEnumerable<string> AskedWords(RecordQuery query) =>
        (QueryPlan.Of(query)?.PositiveLeaves() ?? [])
            .SelectMany(leaf => leaf switch
            {
                QueryNode.Word word => TextFolding.Words(word.Text),
                QueryNode.Phrase phrase => TextFolding.Words(phrase.Text),
                _ => [],
            })
            .Where(word => word.Length >= LettersMin && word.All(char.IsLetter)).Distinct(StringComparer.Ordinal);

    private static bool IsOneErrorApart(string asked, string word) => TypingErrors.Between(asked, word, 1) == 1;

    private void Offer(string word)
    {
        foreach (var (asked, offered) in nearby)
        {
            if (IsOneErrorApart(asked, word))
            {
                offered.Add(word);
            }
        }
    }
}
