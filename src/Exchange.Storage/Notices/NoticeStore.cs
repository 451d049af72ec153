using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Notices;

/// <summary>
/// Notices to send and notices received, in one SQLite file that every process of a node or hub shares. What waits to be sent survives
/// the end of a process.
/// </summary>
public sealed class NoticeStore : IDisposable
{
    /// <summary>The file's name in the folder of a node or hub.</summary>
    public const string FileName = "notices.db";

    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1, 1);

    private NoticeStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the file in a folder, making it where it is absent.</summary>
    public static NoticeStore Open(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        DatabaseFile.Prepare(path, MigrationSet.FromResources(typeof(NoticeStore).Assembly, "Exchange.Storage.Notices.Sql"), time);
        return new NoticeStore(DatabaseFile.Open(path, SqliteOpenMode.ReadWrite));
    }

    /// <summary>Keeps notices until they are sent; false where another process was first to tell of all these receipts.</summary>
    /// <param name="notices">The notices; each is due at once.</param>
    /// <param name="told">The receipts that they are about, with the kind of notice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> EnqueueAsync(
        IReadOnlyList<OutgoingNotice> notices, IReadOnlyList<(string Receipt, string Kind)> told, CancellationToken cancellationToken) =>
        WithConnectionAsync(
            () =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var fresh = connection.Execute(
                    "INSERT INTO told (receipt, kind) VALUES (@Receipt, @Kind) ON CONFLICT DO NOTHING",
                    told.Select(one => new { one.Receipt, one.Kind }), transaction);
                if (told.Count > 0 && fresh == 0)
                {
                    return false;
                }

                connection.Execute(
                    "INSERT INTO outbox (id, target, kind, token, made_at, attempts, due_at) VALUES (@Id, @Target, @Kind, @Token, @at, 0, @at)",
                    notices.Select(notice => new { notice.Id, notice.Target, notice.Kind, notice.Token, at = StoredTime.Write(notice.MadeAt) }),
                    transaction);
                transaction.Commit();
                return true;
            },
            cancellationToken);

    /// <summary>Which of the receipts nobody was told of yet, in a notice of that kind.</summary>
    public Task<IReadOnlySet<string>> UntoldAsync(IReadOnlyCollection<string> receipts, string kind, CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlySet<string>>(
            () => receipts.Where(receipt => connection.ExecuteScalar<long>(
                "SELECT count(*) FROM told WHERE receipt = @receipt AND kind = @kind", new { receipt, kind }) == 0).ToHashSet(StringComparer.Ordinal),
            cancellationToken);

    /// <summary>Notices that are due, the oldest first, at most so many.</summary>
    public Task<IReadOnlyList<OutgoingNotice>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyList<OutgoingNotice>>(
            () => [.. connection.Query<OutgoingRow>(
                OutgoingRow.Select + "WHERE sent_at IS NULL AND due_at <= @now ORDER BY due_at LIMIT @limit",
                new { now = StoredTime.Write(now), limit }).Select(row => row.ToNotice())],
            cancellationToken);

    /// <summary>Notices that were not sent yet, due or not.</summary>
    public Task<IReadOnlyList<OutgoingNotice>> UnsentAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyList<OutgoingNotice>>(
            () => [.. connection.Query<OutgoingRow>(OutgoingRow.Select + "WHERE sent_at IS NULL ORDER BY made_at").Select(row => row.ToNotice())],
            cancellationToken);

    /// <summary>Notes that a notice was sent.</summary>
    public Task SentAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE outbox SET sent_at = @at WHERE id = @id", new { id, at = StoredTime.Write(at) }, cancellationToken);

    /// <summary>Notes that sending failed; the notice is due again at that time.</summary>
    public Task FailedAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE outbox SET attempts = attempts + 1, due_at = @at WHERE id = @id", new { id, at = StoredTime.Write(dueAt) }, cancellationToken);

    /// <summary>Keeps a notice received; false when it came before.</summary>
    public async Task<bool> ReceiveAsync(ReceivedNotice notice, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "INSERT INTO inbox (sender, id, kind, document, received_at) VALUES (@Sender, @Id, @Kind, @Document, @at) ON CONFLICT DO NOTHING",
            new { notice.Sender, notice.Id, notice.Kind, notice.Document, at = StoredTime.Write(notice.ReceivedAt) }, cancellationToken) == 1;

    /// <summary>Notices received, the newest first.</summary>
    /// <param name="all">Also those that were dealt with.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<ReceivedNotice>> ReceivedAsync(bool all, int limit, CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyList<ReceivedNotice>>(
            () => [.. connection.Query<NoticeRow>(
                NoticeRow.Select + "WHERE @all OR settled_at IS NULL ORDER BY received_at DESC, id LIMIT @limit", new { all, limit })
                .Select(row => row.ToNotice())],
            cancellationToken);

    /// <summary>Notes that somebody dealt with a notice, and gives it; null when there is none of that id that is open.</summary>
    public Task<ReceivedNotice?> SettleAsync(string id, string user, DateTimeOffset at, CancellationToken cancellationToken) =>
        WithConnectionAsync(
            () => connection.Query<NoticeRow>(
                "UPDATE inbox SET settled_by = @user, settled_at = @at WHERE id = @id AND settled_at IS NULL RETURNING sender AS Sender, id AS Id, "
                + "kind AS Kind, document AS Document, received_at AS ReceivedAt, settled_by AS SettledBy, settled_at AS SettledAt",
                new { id, user, at = StoredTime.Write(at) }).FirstOrDefault()?.ToNotice(),
            cancellationToken);

    /// <summary>How many notices of each kind nobody has dealt with.</summary>
    public Task<IReadOnlyDictionary<string, long>> OpenAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyDictionary<string, long>>(
            () => connection.Query<(string Kind, long Count)>(
                "SELECT kind, count(*) FROM inbox WHERE settled_at IS NULL GROUP BY kind ORDER BY kind").ToDictionary(
                    row => row.Kind, row => row.Count, StringComparer.Ordinal),
            cancellationToken);

    /// <summary>How far the changes of the record store have been looked at.</summary>
    public Task<long> FollowedAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync(() => connection.ExecuteScalar<long>("SELECT sequence FROM followed"), cancellationToken);

    /// <summary>Notes how far; never backwards.</summary>
    public Task FollowedToAsync(long sequence, CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE followed SET sequence = max(sequence, @sequence)", new { sequence }, cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        WithConnectionAsync(() => connection.Execute(sql, parameters), cancellationToken);

    private async Task<T> WithConnectionAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            turn.Release();
        }
    }
}
