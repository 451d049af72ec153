using Exchange.Records.Identity;

namespace Exchange.Index;

/// <summary>A record that matches.</summary>
/// <param name="Id">The record.</param>
/// <param name="Score">Greater is better; depends on the query and the matching values alone, so that scores of different nodes compare.</param>
/// <param name="Matches">Why.</param>
public sealed record IndexHit(RecordId Id, double Score, IReadOnlyList<FieldMatch> Matches);
