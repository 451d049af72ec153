namespace Exchange.Records.Queries;

/// <summary>Criteria that one entity must meet together: a surname and a birth year of the same person.</summary>
/// <param name="Entity">What it is about: <c>person</c>, <c>vehicle</c>, <c>record</c> and so on; see <see cref="SearchFields"/>.</param>
/// <param name="Criteria">Search field to value. Text may hold <c>*</c> for any run of characters and <c>?</c> for one.</param>
public sealed record QueryClause(string Entity, IReadOnlyDictionary<string, string> Criteria);
