using Exchange.Storage.Contributions;

namespace Exchange.Storage.Accounts;

/// <summary>A row of the sessions.</summary>
internal sealed record SessionRow(
    string Hash, string Account, string? Supervisor, string SignedInAt, string SeenAt, long Locked, string Stage, string? Data)
{
    public const string Select =
        "SELECT hash AS Hash, account AS Account, supervisor AS Supervisor, signed_in_at AS SignedInAt, seen_at AS SeenAt, locked AS Locked, "
        + "stage AS Stage, data AS Data FROM sessions ";

    public StoredSession ToSession() => new(
        Hash, Account, Supervisor, StoredTime.Parse(SignedInAt), StoredTime.Parse(SeenAt), Locked == 1, Enum.Parse<SessionStage>(Stage), Data);
}
