namespace Exchange.Hosting.Auditing.Search;

/// <summary>An entry that was found, with what its inclusion proof says.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Size">Entries of the signed tree in which it was proven; null where the proof does not hold.</param>
public sealed record ProvenRow(AuditRow Row, long? Size);
