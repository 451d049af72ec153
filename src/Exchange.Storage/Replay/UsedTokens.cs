using Dapper;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Replay;

/// <summary>
/// Ids of tokens that were used, until they expire, in one SQLite file that every process of a node or hub shares. It survives the end of
/// a process; a token lives a minute at most, so a machine that lost its power comes back after it.
/// </summary>
public sealed class UsedTokens : IDisposable
{
    /// <summary>The file's name in the folder of a node or hub.</summary>
    public const string FileName = "replay.db";

    private const int SweepEvery = 1_000;

    private readonly TimeProvider time;
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1, 1);
    private int sinceSweep;

    private UsedTokens(SqliteConnection connection, TimeProvider time)
    {
        this.connection = connection;
        this.time = time;
    }

    /// <summary>Opens the file in a folder, making it where it is absent.</summary>
    public static UsedTokens Open(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        DatabaseFile.Prepare(path, MigrationSet.FromResources(typeof(UsedTokens).Assembly, "Exchange.Storage.Replay.Sql"), time);
        var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA synchronous = NORMAL");
        return new UsedTokens(connection, time);
    }

    /// <summary>True the first time an id is seen, false ever after until it expires.</summary>
    public async ValueTask<bool> TryUseAsync(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            Sweep();
            return connection.Execute(
                "INSERT INTO used (id, expires_at) VALUES (@id, @at) ON CONFLICT (id) DO NOTHING",
                new { id, at = expiresAt.ToUnixTimeSeconds() }) == 1;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private void Sweep()
    {
        if (++sinceSweep >= SweepEvery)
        {
            sinceSweep = 0;
            connection.Execute("DELETE FROM used WHERE expires_at < @now", new { now = time.GetUtcNow().ToUnixTimeSeconds() });
        }
    }
}
