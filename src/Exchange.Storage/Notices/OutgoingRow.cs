using Exchange.Storage.Contributions;

namespace Exchange.Storage.Notices;

/// <summary>A row of the outbox.</summary>
internal sealed record OutgoingRow(string Id, string Target, string Kind, string Token, string MadeAt, long Attempts)
{
    public const string Select =
        "SELECT id AS Id, target AS Target, kind AS Kind, token AS Token, made_at AS MadeAt, attempts AS Attempts FROM outbox ";

    public OutgoingNotice ToNotice() => new(Id, Target, Kind, Token, StoredTime.Parse(MadeAt), (int)Attempts);
}
