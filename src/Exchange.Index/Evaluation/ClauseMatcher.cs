using Exchange.Index.Entries;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Holds a clause against entries: one and the same entity must meet it. Among several entities the best counts, then the first.
/// </summary>
internal sealed class ClauseMatcher : LeafMatcher
{
    private readonly string list;
    private readonly PersonTest? person;
    private readonly CriterionTest[] tests;

    /// <summary>A clause.</summary>
    public ClauseMatcher(QueryNode.Clause clause)
    {
        list = SearchFields.ListOf(clause.Entity);
        (person, var sharp) = PersonTest.Split(clause.Entity, clause.Criteria);
        tests = [.. sharp.Select(criterion => new CriterionTest(criterion))];
    }

    /// <summary>The list that holds such entities; empty for the record as such.</summary>
    public string List => list;

    /// <summary>The part that is weighed; null where nothing is.</summary>
    public PersonTest? Person => person;

    /// <summary>The part that is met or not.</summary>
    public IReadOnlyList<CriterionTest> Tests => tests;

    /// <summary>What one entity of the record is worth; null when it does not meet the clause.</summary>
    public double? Worth(ScopedRecord record, ScopedEntry entry) => Match(record, entry)?.Worth;

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
        var weighed = person?.Match(entry);
        if (person is not null && weighed is null)
        {
            return null;
        }

        var matches = new List<FieldMatch>(weighed?.Matches ?? []);
        var worth = weighed?.Worth ?? 0;
        foreach (var test in tests)
        {
            if (test.Match(record, entry) is not { } match)
            {
                return null;
            }

            worth += Weights.Of(match.Criterion);
            matches.Add(match);
        }

        return new LeafMatch(worth, matches);
    }
}
