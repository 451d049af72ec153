using Exchange.Index.Entries;

namespace Exchange.Index.Evaluation;

/// <summary>A record that answers a query.</summary>
/// <param name="Hit">Its score, and why.</param>
/// <param name="Record">What the requester may search and see of it.</param>
internal sealed record RecordMatch(IndexHit Hit, ScopedRecord Record);
