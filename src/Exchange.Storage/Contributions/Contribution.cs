using System.Security.Cryptography;
using Exchange.Records;
using Exchange.Records.Json;

namespace Exchange.Storage.Contributions;

/// <summary>A valid record with the bytes that it came as.</summary>
/// <param name="Record">The record.</param>
/// <param name="Original">The row or document as contributed.</param>
/// <param name="OriginalFormat">What the bytes are: <c>csv</c> or <c>ndjson</c>.</param>
public sealed record Contribution(ContributedRecord Record, ReadOnlyMemory<byte> Original, string OriginalFormat)
{
    /// <summary>The record's canonical bytes.</summary>
    internal byte[] Canonical => field ??= RecordJson.ToCanonical(Record);

    /// <summary>SHA-256 of the canonical bytes: the same digest is the same payload.</summary>
    internal byte[] Digest => field ??= SHA256.HashData(Canonical);

    /// <summary>Works out what the store needs of the record, before it takes its turn to write.</summary>
    internal void Prepare() => _ = Digest;
}
