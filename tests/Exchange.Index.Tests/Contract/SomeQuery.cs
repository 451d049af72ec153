using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

internal static class SomeQuery
{
    /// <summary>The query with one more clause.</summary>
    public static RecordQuery And(this RecordQuery query, string entity, params (string Field, string Value)[] criteria) =>
        query with
        {
            Clauses = [.. query.Clauses, new QueryClause(entity, criteria.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal))],
        };
}
