using Exchange.Records;

namespace Exchange.Storage.Contributions;

/// <summary>A valid record with the bytes that it came as.</summary>
/// <param name="Record">The record.</param>
/// <param name="Original">The row or document as contributed.</param>
/// <param name="OriginalFormat">What the bytes are: <c>csv</c> or <c>ndjson</c>.</param>
public sealed record Contribution(ContributedRecord Record, ReadOnlyMemory<byte> Original, string OriginalFormat);
