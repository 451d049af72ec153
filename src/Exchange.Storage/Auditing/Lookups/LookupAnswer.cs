namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Where entries may be that were looked for.</summary>
/// <param name="Filled">All entries below this place can be found by lookup; those from it on must be read.</param>
/// <param name="Places">
/// Places, descending, among which all entries below <paramref name="Filled"/> are that were looked for, and perhaps some more.
/// </param>
public sealed record LookupAnswer(long Filled, IReadOnlyList<long> Places);
