using Exchange.Storage.Auditing;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>SQLite.</summary>
internal sealed class SqliteAuditEngine : IAuditEngine
{
    /// <inheritdoc />
    public string Name => "sqlite";

    /// <inheritdoc />
    public string Fsync => "write-ahead log, synchronous=FULL: fsync at every commit";

    /// <inheritdoc />
    public async Task<double> CommitBareAsync(string folder, TimeSpan span, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "bare.db");
        await File.WriteAllBytesAsync(file, [], cancellationToken);
        await using var connection = DatabaseFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE bare (id INTEGER PRIMARY KEY, entry BLOB NOT NULL)";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = "INSERT INTO bare (entry) VALUES (zeroblob(400))";
        var (commits, started) = (0L, TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(started) < span)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await command.ExecuteNonQueryAsync(cancellationToken);
            commits++;
        }

        return commits / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>It puts nothing off.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public AuditPlace Place(string folder) => new(folder);
}
