using Exchange.Matching.Text;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Plain;

/// <summary>Holds one query against one record after the other.</summary>
internal sealed class QueryMatcher(RecordQuery query, ISearchScope scope)
{
    private readonly WildcardPattern[] words =
        [.. TextFolding.QueryWords(query.Text ?? "").Distinct(StringComparer.Ordinal).Select(word => new WildcardPattern(word))];

    /// <summary>The scope's answers; the index keeps one object for equal labels, so that they are found by reference.</summary>
    private readonly Dictionary<EntryLabel, FieldGroupSet> searchable = new(ReferenceEqualityComparer.Instance);

    private readonly ClauseMatcher[] clauses = [.. query.Clauses.Select(clause => new ClauseMatcher(clause))];

    /// <summary>Signs without a word among them find nothing; they must not find everything.</summary>
    private readonly bool asksForNothing = query.Text is not null && !TextFolding.QueryWords(query.Text).Any() && query.Clauses.Count == 0;

    /// <summary>The hit, or null when the record does not answer the query or the requester may not know of it.</summary>
    public IndexHit? Match(IndexedRecord record)
    {
        if (asksForNothing || Searchable(record.Entries[0].Label) == FieldGroupSet.None || !FitsKindAndTime(record))
        {
            return null;
        }

        var visible = record.Entries.Select(entry => new ScopedEntry(entry, Searchable(entry.Label)))
            .Where(entry => entry.Searchable != FieldGroupSet.None);
        var matches = new List<FieldMatch>();
        var score = 0.0;
        foreach (var clause in clauses)
        {
            if (clause.BestOf(visible) is not { } best)
            {
                return null;
            }

            score += best.Score;
            matches.AddRange(best.Matches);
        }

        foreach (var word in words)
        {
            var found = WordMatch(word, visible);
            if (found is null)
            {
                return null;
            }

            score += ClauseMatcher.WordWeight;
            matches.Add(found);
        }

        return new IndexHit(record.Id, score, matches);
    }

    private FieldGroupSet Searchable(EntryLabel label)
    {
        if (!searchable.TryGetValue(label, out var groups))
        {
            groups = scope.Searchable(label);
            searchable[label] = groups;
        }

        return groups;
    }

    private bool FitsKindAndTime(IndexedRecord record) =>
        (query.Kinds.Count == 0 || query.Kinds.Contains(record.Kind)) &&
        (query.From is not { } from || record.To >= from) &&
        (query.To is not { } to || record.From <= to);

    /// <summary>The first value that has the word. Numbers and codes are not words of the record: an M is somebody's initial, not a sex.</summary>
    private static FieldMatch? WordMatch(WildcardPattern word, IEnumerable<ScopedEntry> entries) =>
        entries.SelectMany(entry => entry.SearchableValues(), (entry, value) => (entry, value))
            .Where(pair => pair.value.Field is { Type: FieldType.Text, Rules.Codes: null } && TextFolding.Words(pair.value.Text).Any(word.Matches))
            .Select(pair => pair.entry.MatchOf("words", pair.value))
            .FirstOrDefault();
}
