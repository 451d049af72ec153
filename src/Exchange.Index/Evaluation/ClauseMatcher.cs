using Exchange.Index.Entries;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Holds a clause against entries: one and the same entity must meet it. Among several entities the best counts, then the first.
/// </summary>
internal sealed class ClauseMatcher(QueryNode.Clause clause) : LeafMatcher
{
    private readonly string list = SearchFields.ListOf(clause.Entity);
    private readonly CriterionTest[] tests = [.. clause.Criteria.Select(criterion => new CriterionTest(criterion))];

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        LeafMatch? best = null;
        foreach (var entry in record.Entries.Where(entry => entry.Entry.Label.EntityList == list))
        {
            if (Match(record, entry) is { } match && (best is null || match.Worth > best.Worth))
            {
                best = match;
            }
        }

        return best;
    }

    private LeafMatch? Match(ScopedRecord record, ScopedEntry entry)
    {
        var matches = new List<FieldMatch>(tests.Length);
        foreach (var test in tests)
        {
            if (test.Match(record, entry) is not { } match)
            {
                return null;
            }

            matches.Add(match);
        }

        return new LeafMatch(matches.Sum(match => Weights.Of(match.Criterion)), matches);
    }
}
