using System.Data.Common;
using System.Globalization;
using Dapper;
using Exchange.Records.Identity;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>Records in one SQLite file, <c>records.db</c>: one writer, and readers beside it. SQLite works on the caller's thread.</summary>
internal sealed class SqliteRecordStore : RecordStore
{
    private readonly SqliteReaders readers;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool logIsDue;

    private SqliteRecordStore(string path, Ori owner, TimeProvider time)
        : base(owner, time)
    {
        readers = new SqliteReaders(path);
        writer = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        // A batch of records fills the log's usual thousand pages at once; copying it over less often leaves more of the disk to intake.
        writer.Execute("PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -65536");
        EmptyLog(waitMs: 0);
    }

    /// <summary>Opens the store in a folder, making it where it is absent.</summary>
    public static SqliteRecordStore Open(string folder, Ori owner, TimeProvider time)
    {
        var path = FolderDatabases.PathOf(folder, Name);
        var migrations = MigrationSet.FromResources(typeof(SqliteRecordStore).Assembly, "Exchange.Storage.Contributions.Sql");
        DatabaseFile.Prepare(path, migrations, time);
        return new SqliteRecordStore(path, owner, time);
    }

    /// <inheritdoc />
    private protected override Task<IReadOnlyList<PutOutcome>> PutAsync(
        IReadOnlyList<Contribution> batch, string now, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                using var rows = new SqliteBatchWriter((SqliteTransaction)transaction, now);
                return Task.FromResult<IReadOnlyList<PutOutcome>>(rows.Put(batch));
            },
            cancellationToken);

    /// <inheritdoc />
    private protected override Task<IReadOnlyList<StoredRecord>> FindOwnAsync(IReadOnlyList<RecordId> ids, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => Task.FromResult<IReadOnlyList<StoredRecord>>([.. ids.Select(id => FindOne(connection, id)).OfType<StoredRecord>()]),
            cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        readers.ReadAsync(read, cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> ReadAtOneMomentAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellationToken) =>
        readers.ReadAsync(
            async connection =>
            {
                await using var snapshot = connection.BeginTransaction(deferred: true);
                return await read(snapshot);
            },
            cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InTurnAsync(
            async () =>
            {
                using var transaction = writer.BeginTransaction(deferred: false);
                var result = await work(transaction);
                transaction.Commit();
                if (logIsDue)
                {
                    EmptyLog(waitMs: 0);
                }

                return result;
            },
            cancellationToken);

    /// <inheritdoc />
    private protected override Task EraseAsync(CancellationToken cancellationToken) =>
        InTurnAsync(() => Task.FromResult(EmptyLog(waitMs: 1_000)), cancellationToken);

    /// <inheritdoc />
    private protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            readers.Dispose();
            writer.Dispose();
            turn.Dispose();
        }
    }

    private static StoredRecord? FindOne(DbConnection connection, RecordId id) =>
        connection.QuerySingleOrDefault<RecordRow>(
            RecordRow.Select + " WHERE h.system = @System AND h.local_id = @LocalId AND h.deleted = 0", new { id.System, id.LocalId })?.ToStored();

    /// <summary>
    /// Expunged bytes must not live on in the write-ahead log. Where a reader of another process stands in the way, the next write tries again,
    /// and so does the next start.
    /// </summary>
    private bool EmptyLog(int waitMs)
    {
        writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {waitMs}"));
        logIsDue = writer.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {DatabaseFile.BusySeconds * 1000}"));
        return !logIsDue;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
