using Exchange.Records;

namespace Exchange.Storage.Contributions;

/// <summary>A record as it stands.</summary>
/// <param name="Record">The latest version, with the marks set by hand added to it.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="ReceivedAt">When this version was contributed.</param>
public sealed record StoredRecord(ContributedRecord Record, int Version, DateTimeOffset ReceivedAt);
