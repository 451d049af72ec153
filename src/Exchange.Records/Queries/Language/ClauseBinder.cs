namespace Exchange.Records.Queries.Language;

/// <summary>
/// Joins the fields of one group into clauses: <c>surname:quimby birth:1987</c> is one person. A field given again begins another entity. A
/// name that several entities have means those that its clause can still be about, and any of them when there are several.
/// </summary>
internal static class ClauseBinder
{
    /// <summary>The parts of a group as one node; null when there are none.</summary>
    public static QueryNode? Bind(IReadOnlyList<(QueryNode? Node, FieldTest? Field)> parts)
    {
        var bound = new List<object>();
        foreach (var (node, field) in parts)
        {
            if (field is not null)
            {
                AddField(bound, field);
            }
            else if (node is not null)
            {
                bound.Add(node);
            }
        }

        var nodes = bound.Select(part => part as QueryNode ?? Node((List<QueryNode.Clause>)part)).ToList();
        return nodes.Count == 0 ? null : QueryNode.AllOf(nodes);
    }

    private static void AddField(List<object> bound, FieldTest field)
    {
        for (var i = bound.Count - 1; i >= 0; i--)
        {
            if (bound[i] is List<QueryNode.Clause> open && Joined(open, field) is { Count: > 0 } joined)
            {
                bound[i] = joined;
                return;
            }
        }

        bound.Add(field.Meanings.Select(meaning => new QueryNode.Clause(meaning.Field.Entity, [meaning])).ToList());
    }

    /// <summary>The clauses with the field, of the entities that have it and were not yet asked for it.</summary>
    private static List<QueryNode.Clause> Joined(List<QueryNode.Clause> open, FieldTest field) =>
    [
        .. from clause in open
           from meaning in field.Meanings
           where meaning.Field.Entity == clause.Entity && clause.Criteria.All(criterion => criterion.Field != meaning.Field)
           select clause with { Criteria = [.. clause.Criteria, meaning] },
    ];

    private static QueryNode Node(List<QueryNode.Clause> clauses) => QueryNode.AnyOf(
        [.. clauses.Select(clause => clause with
        {
            Criteria = [.. clause.Criteria.OrderBy(criterion => criterion.Field.Name, StringComparer.Ordinal)],
        })]);
}
