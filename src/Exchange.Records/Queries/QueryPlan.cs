using Exchange.Records.Queries.Language;
using Exchange.Records.Validation;

namespace Exchange.Records.Queries;

/// <summary>What a query asks for as one tree: its clauses first, then its text. Every index reads queries through this.</summary>
public static class QueryPlan
{
    /// <summary>The tree; null for a query that <see cref="QueryValidator"/> would refuse, which finds nothing.</summary>
    public static QueryNode? Of(RecordQuery query)
    {
        var problems = new List<Problem>();
        var nodes = query.Clauses.Select(QueryNode? (clause) => Of(clause, problems)).ToList();
        if (!string.IsNullOrWhiteSpace(query.Text) && QueryParser.Parse(query.Text) is var reading)
        {
            problems.AddRange(reading.Problems);
            nodes.Add(reading.Node);
        }

        var whole = problems.Count > 0 || nodes.Count == 0 || nodes.Contains(null) ? null : QueryNode.AllOf([.. nodes.OfType<QueryNode>()]);
        return whole?.Narrows() == true ? whole : null;
    }

    private static QueryNode.Clause? Of(QueryClause clause, List<Problem> problems)
    {
        var criteria = clause.Criteria.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (Field: SearchFields.Find(clause.Entity, pair.Key), pair.Value))
            .Select(pair => pair.Field is null ? null : CriterionReader.Read(pair.Field, pair.Value, "$", problems) is { } test
                ? new FieldCriterion(pair.Field, test) : null)
            .ToList();
        return criteria.Count == 0 || criteria.Contains(null) ? null : new QueryNode.Clause(clause.Entity, [.. criteria.OfType<FieldCriterion>()]);
    }
}
