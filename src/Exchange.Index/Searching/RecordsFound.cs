namespace Exchange.Index.Searching;

/// <summary>What a record query found.</summary>
/// <param name="Best">The best records, best first; equal scores in the order of ids.</param>
/// <param name="Total">All records that meet the query.</param>
public sealed record RecordsFound(IReadOnlyList<RankedRecord> Best, long Total);
