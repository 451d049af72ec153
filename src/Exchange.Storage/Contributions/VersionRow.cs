namespace Exchange.Storage.Contributions;

/// <summary>A row of the table <c>versions</c>.</summary>
internal sealed record VersionRow(long Version, byte[] Canonical, byte[] Original, string OriginalFormat, string ReceivedAt)
{
    /// <summary>All versions of one record, the first first.</summary>
    public const string Select =
        "SELECT version AS Version, canonical AS Canonical, original AS Original, original_format AS OriginalFormat, received_at AS ReceivedAt " +
        "FROM versions WHERE system = @System AND local_id = @LocalId ORDER BY version";

    /// <summary>The version.</summary>
    public StoredVersion ToVersion() => new((int)Version, Canonical, Original, OriginalFormat, StoredTime.Parse(ReceivedAt));
}
