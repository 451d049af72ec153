using Exchange.Storage.Contributions;

namespace Exchange.Storage.Templates;

/// <summary>A row of the table, as Dapper reads it.</summary>
internal sealed class GroupsRow
{
    public long Version { get; init; }

    public string Digest { get; init; } = "";

    public byte[] Document { get; init; } = [];

    public string PublishedBy { get; init; } = "";

    public string PublishedAt { get; init; } = "";

    public StoredGroups ToGroups() => new((int)Version, Digest, Document, PublishedBy, StoredTime.Parse(PublishedAt));
}
