using Exchange.Records.Queries;

namespace Exchange.Index.Plain;

/// <summary>Holds a clause against entries: all its criteria must be met by one and the same entity.</summary>
internal sealed class ClauseMatcher
{
    /// <summary>What one word is worth.</summary>
    public const double WordWeight = 1;

    private readonly string list;
    private readonly (SearchField Field, Func<string, bool> Matches)[] criteria;

    /// <summary>A clause that has been checked.</summary>
    public ClauseMatcher(QueryClause clause)
    {
        list = SearchFields.ListOf(clause.Entity);
        criteria = [.. clause.Criteria.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => SearchFields.Find(clause.Entity, pair.Key)!.WithTest(pair.Value))];
    }

    /// <summary>What an entity that meets the clause contributes; null when none does. Among several the best counts, then the first.</summary>
    public ClauseMatch? BestOf(IEnumerable<ScopedEntry> entries) =>
        entries.Where(entry => entry.Entry.Label.EntityList == list)
            .Select(Match).Where(match => match is not null)
            .OrderByDescending(match => match!.Score).FirstOrDefault();

    private ClauseMatch? Match(ScopedEntry entry)
    {
        var matches = new List<FieldMatch>();
        foreach (var (field, test) in criteria)
        {
            var met = entry.SearchableValues().Where(value => field.Fields.Contains(value.Field)).ToList();
            var found = met.FirstOrDefault(value => test(value.Text));
            if (found.Field is not null)
            {
                matches.Add(entry.MatchOf(field.Name, found));
            }
            else if (met.Count > 1 && field.Comparison == Comparison.Words && test(string.Join(' ', met.Select(value => value.Text))))
            {
                matches.Add(entry.MatchOf(field.Name, met));
            }
            else
            {
                return null;
            }
        }

        return new ClauseMatch(matches.Sum(match => Weights.Of(match.Criterion)), matches);
    }
}
