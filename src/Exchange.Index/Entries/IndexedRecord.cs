using Exchange.Records.Identity;

namespace Exchange.Index.Entries;

/// <summary>A record as it is searched.</summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">Kind of record.</param>
/// <param name="From">When the event began, or was reported.</param>
/// <param name="To">When the event ended.</param>
/// <param name="Entries">The record as such first, then its entities.</param>
internal sealed record IndexedRecord(RecordId Id, string Kind, DateTimeOffset? From, DateTimeOffset? To, IndexedEntry[] Entries);
