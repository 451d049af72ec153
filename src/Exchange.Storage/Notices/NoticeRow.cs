using Exchange.Storage.Contributions;

namespace Exchange.Storage.Notices;

/// <summary>A row of the inbox.</summary>
internal sealed record NoticeRow(string Sender, string Id, string Kind, string Document, string ReceivedAt, string? SettledBy, string? SettledAt)
{
    public const string Select =
        "SELECT sender AS Sender, id AS Id, kind AS Kind, document AS Document, received_at AS ReceivedAt, settled_by AS SettledBy, "
        + "settled_at AS SettledAt FROM inbox ";

    public ReceivedNotice ToNotice() => new(
        Sender, Id, Kind, Document, StoredTime.Parse(ReceivedAt), SettledBy, SettledAt is null ? null : StoredTime.Parse(SettledAt));
}
