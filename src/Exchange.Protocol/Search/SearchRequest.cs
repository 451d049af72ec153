using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Protocol.Search;

/// <summary>The body of a search between nodes and hub; the assertion is made over its bytes.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Agencies">Which agencies to ask; null for all.</param>
public sealed record SearchRequest(RecordQuery Query, IReadOnlyList<Ori>? Agencies = null);
