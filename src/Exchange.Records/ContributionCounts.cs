namespace Exchange.Records;

/// <summary>What became of the rows of one contribution; read = accepted + unchanged + rejected, always.</summary>
/// <param name="Read">Rows or documents met.</param>
/// <param name="Accepted">Records stored as new or as a new version.</param>
/// <param name="Unchanged">Records that the store already held just so.</param>
/// <param name="Rejected">Rows refused, or left out by a skip rule of the mapping.</param>
public readonly record struct ContributionCounts(long Read, long Accepted, long Unchanged, long Rejected);
