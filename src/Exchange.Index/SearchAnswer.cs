namespace Exchange.Index;

/// <summary>What a query found.</summary>
/// <param name="Hits">The best hits, best first; equal scores are ordered by record id.</param>
/// <param name="Total">How many records match, beyond those given.</param>
/// <param name="Kinds">Matching records by kind, counting only those whose envelope the requester sees.</param>
public sealed record SearchAnswer(IReadOnlyList<IndexHit> Hits, long Total, IReadOnlyDictionary<string, long> Kinds);
