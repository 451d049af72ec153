namespace Exchange.Index;

/// <summary>What a query found.</summary>
/// <param name="Hits">The best hits, best first; equal scores are ordered by record id.</param>
/// <param name="Total">How many records match, beyond those given.</param>
/// <param name="Facets">The matching records counted by what the requester sees of them.</param>
/// <param name="Suggestions">Words that may have been meant; given only when little was found.</param>
/// <param name="PartialReason">Why there may be more, in words; null when the answer is whole.</param>
public sealed record SearchAnswer(
    IReadOnlyList<IndexHit> Hits, long Total, SearchFacets Facets, IReadOnlyList<Suggestion> Suggestions, string? PartialReason = null);
