namespace Exchange.Storage.Contributions;

/// <summary>One version of a record with the bytes that it came as.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Canonical">Canonical JSON.</param>
/// <param name="Original">The row or document as contributed.</param>
/// <param name="OriginalFormat">What those bytes are.</param>
/// <param name="ReceivedAt">When it was contributed.</param>
public sealed record StoredVersion(int Version, byte[] Canonical, byte[] Original, string OriginalFormat, DateTimeOffset ReceivedAt);
