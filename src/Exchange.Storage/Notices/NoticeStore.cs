using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Notices;

/// <summary>
/// Notices to send and notices received, in a database that every process of a node or hub shares. What waits to be sent survives
/// the end of a process.
/// </summary>
public sealed class NoticeStore : IDisposable
{
    private static readonly StoreSchema Schema = new("notices", "Exchange.Storage.Notices");

    private readonly Database database;

    private NoticeStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static NoticeStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>Keeps notices until they are sent; false where another process was first to tell of all these receipts.</summary>
    /// <param name="notices">The notices; each is due at once.</param>
    /// <param name="told">The receipts that they are about, with the kind of notice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> EnqueueAsync(
        IReadOnlyList<OutgoingNotice> notices, IReadOnlyList<(string Receipt, string Kind)> told, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                var fresh = await connection.ExecuteAsync(
                    "INSERT INTO told (receipt, kind) VALUES (@Receipt, @Kind) ON CONFLICT DO NOTHING",
                    told.Select(one => new { one.Receipt, one.Kind }), transaction);
                if (told.Count > 0 && fresh == 0)
                {
                    return false;
                }

                await connection.ExecuteAsync(
                    "INSERT INTO outbox (id, target, kind, token, made_at, attempts, due_at) VALUES (@Id, @Target, @Kind, @Token, @at, 0, @at)",
                    notices.Select(notice => new { notice.Id, notice.Target, notice.Kind, notice.Token, at = StoredTime.Write(notice.MadeAt) }),
                    transaction);
                return true;
            },
            cancellationToken);

    /// <summary>Which of the receipts nobody was told of yet, in a notice of that kind.</summary>
    public Task<IReadOnlySet<string>> UntoldAsync(IReadOnlyCollection<string> receipts, string kind, CancellationToken cancellationToken) =>
        database.UseAsync<IReadOnlySet<string>>(
            async connection =>
            {
                var untold = new HashSet<string>(StringComparer.Ordinal);
                foreach (var receipt in receipts)
                {
                    var told = await connection.ExecuteScalarAsync<long>(
                        "SELECT count(*) FROM told WHERE receipt = @receipt AND kind = @kind", new { receipt, kind });
                    untold.UnionWith(told == 0 ? [receipt] : []);
                }

                return untold;
            },
            cancellationToken);

    /// <summary>Notices that are due, the oldest first, at most so many.</summary>
    public async Task<IReadOnlyList<OutgoingNotice>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<OutgoingRow>(
            OutgoingRow.Select + "WHERE sent_at IS NULL AND due_at <= @now ORDER BY due_at LIMIT @limit",
            new { now = StoredTime.Write(now), limit }, cancellationToken)).Select(row => row.ToNotice())];

    /// <summary>Notices that were not sent yet, due or not.</summary>
    public async Task<IReadOnlyList<OutgoingNotice>> UnsentAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<OutgoingRow>(OutgoingRow.Select + "WHERE sent_at IS NULL ORDER BY made_at", null, cancellationToken))
            .Select(row => row.ToNotice())];

    /// <summary>Notes that a notice was sent.</summary>
    public Task SentAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE outbox SET sent_at = @at WHERE id = @id", new { id, at = StoredTime.Write(at) }, cancellationToken);

    /// <summary>Notes that sending failed; the notice is due again at that time.</summary>
    public Task FailedAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "UPDATE outbox SET attempts = attempts + 1, due_at = @at WHERE id = @id", new { id, at = StoredTime.Write(dueAt) }, cancellationToken);

    /// <summary>Keeps a notice received; false when it came before.</summary>
    public async Task<bool> ReceiveAsync(ReceivedNotice notice, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "INSERT INTO inbox (sender, id, kind, document, received_at) VALUES (@Sender, @Id, @Kind, @Document, @at) ON CONFLICT DO NOTHING",
            new { notice.Sender, notice.Id, notice.Kind, notice.Document, at = StoredTime.Write(notice.ReceivedAt) }, cancellationToken) == 1;

    /// <summary>Notices received, the newest first.</summary>
    /// <param name="all">Also those that were dealt with.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<ReceivedNotice>> ReceivedAsync(bool all, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<NoticeRow>(
            NoticeRow.Select + "WHERE @all OR settled_at IS NULL ORDER BY received_at DESC, id LIMIT @limit", new { all, limit }, cancellationToken))
            .Select(row => row.ToNotice())];

    /// <summary>Notes that somebody dealt with a notice, and gives it; null when there is none of that id that is open.</summary>
    public async Task<ReceivedNotice?> SettleAsync(string id, string user, DateTimeOffset at, CancellationToken cancellationToken) =>
        (await database.QueryAsync<NoticeRow>(
            "UPDATE inbox SET settled_by = @user, settled_at = @at WHERE id = @id AND settled_at IS NULL RETURNING sender AS Sender, id AS Id, "
            + "kind AS Kind, document AS Document, received_at AS ReceivedAt, settled_by AS SettledBy, settled_at AS SettledAt",
            new { id, user, at = StoredTime.Write(at) }, cancellationToken)).FirstOrDefault()?.ToNotice();

    /// <summary>How many notices of each kind nobody has dealt with.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OpenAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<(string Kind, long Count)>(
            "SELECT kind, count(*) FROM inbox WHERE settled_at IS NULL GROUP BY kind ORDER BY kind", null, cancellationToken))
            .ToDictionary(row => row.Kind, row => row.Count, StringComparer.Ordinal);

    /// <summary>How far the changes of the record store have been looked at.</summary>
    public async Task<long> FollowedAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<long>("SELECT sequence FROM followed", null, cancellationToken)).Single();

    /// <summary>Notes how far; never backwards.</summary>
    public Task FollowedToAsync(long sequence, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE followed SET sequence = @sequence WHERE sequence < @sequence", new { sequence }, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => database.Dispose();
}
