namespace Exchange.Index.Entries;

/// <summary>A record with those of its entries that the requester may search.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entries">The record as such first, then its entities.</param>
internal sealed record ScopedRecord(IndexedRecord Record, IReadOnlyList<ScopedEntry> Entries)
{
    /// <summary>Whether the requester sees the record, beyond the fact that it exists.</summary>
    public bool IsSeen => Entries[0].Scope.Answer.EnvelopeShown;
}
