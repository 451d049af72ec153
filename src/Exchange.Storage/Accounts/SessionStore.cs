using System.Data.Common;
using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Accounts;

/// <summary>Sessions of browsers, by the hash of their id.</summary>
public sealed class SessionStore
{
    private readonly Database database;

    internal SessionStore(Database database) => this.database = database;

    /// <summary>Keeps a new session, and forgets those that began before a time.</summary>
    public Task BeginAsync(StoredSession session, DateTimeOffset forget, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(
                "DELETE FROM sessions WHERE signed_in_at < @forget", new { forget = StoredTime.Write(forget) }, transaction);
            return await connection.ExecuteAsync(
                "INSERT INTO sessions (hash, account, supervisor, signed_in_at, seen_at, locked, stage, data) "
                + "VALUES (@Hash, @Account, @Supervisor, @signedIn, @seen, @locked, @stage, @Data)",
                Parameters(session), transaction);
        },
        cancellationToken);

    /// <summary>The session of a hash; null where there is none, or it has ended.</summary>
    public async Task<StoredSession?> FindAsync(string hash, CancellationToken cancellationToken) =>
        (await database.QueryAsync<SessionRow>(SessionRow.Select + "WHERE hash = @hash", new { hash }, cancellationToken))
            .FirstOrDefault()?.ToSession();

    /// <summary>Sessions of an account, the newest first.</summary>
    public async Task<IReadOnlyList<StoredSession>> OfAsync(string account, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<SessionRow>(
            SessionRow.Select + "WHERE account = @account ORDER BY signed_in_at DESC", new { account }, cancellationToken))
            .Select(row => row.ToSession())];

    /// <summary>Writes all of a session but its account; false when it has ended.</summary>
    public async Task<bool> PutAsync(StoredSession session, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE sessions SET supervisor = @Supervisor, signed_in_at = @signedIn, seen_at = @seen, locked = @locked, stage = @stage, data = @Data "
        + "WHERE hash = @Hash AND account = @Account",
        Parameters(session), cancellationToken) == 1;

    /// <summary>Notes that a session was used; one that was locked meanwhile stays so.</summary>
    public Task SeenAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE sessions SET seen_at = @at WHERE hash = @hash AND locked = 0", new { hash, at = StoredTime.Write(at) }, cancellationToken);

    /// <summary>Locks a session; false when it was locked or has ended.</summary>
    public async Task<bool> LockAsync(string hash, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE sessions SET locked = 1 WHERE hash = @hash AND locked = 0", new { hash }, cancellationToken) == 1;

    /// <summary>Ends a session; false when it had ended.</summary>
    public async Task<bool> EndAsync(string hash, CancellationToken cancellationToken) =>
        await database.ExecuteAsync("DELETE FROM sessions WHERE hash = @hash", new { hash }, cancellationToken) == 1;

    /// <summary>Ends all sessions of an account but one.</summary>
    public Task EndOthersAsync(string account, string? but, CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM sessions WHERE account = @account AND hash <> @but", new { account, but = but ?? "" }, cancellationToken);

    /// <summary>Ends all sessions of an account in a transaction that closes it; links go with them.</summary>
    internal static Task<int> EndAllAsync(DbTransaction transaction, string account) => transaction.Connection!.ExecuteAsync(
        "DELETE FROM sessions WHERE account = @account; DELETE FROM links WHERE account = @account", new { account }, transaction);

    private static object Parameters(StoredSession session) => new
    {
        session.Hash,
        session.Account,
        session.Supervisor,
        signedIn = StoredTime.Write(session.SignedInAt),
        seen = StoredTime.Write(session.SeenAt),
        locked = session.Locked ? 1L : 0L,
        stage = session.Stage.ToString(),
        session.Data,
    };
}
