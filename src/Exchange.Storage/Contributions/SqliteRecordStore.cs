using System.Globalization;
using Dapper;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>An agency's records in one SQLite file, <c>records.db</c>.</summary>
public sealed class SqliteRecordStore : IRecordStore, IDisposable
{
    /// <summary>The file's name in the folder of a node.</summary>
    public const string FileName = "records.db";

    private const string LastSequenceSql =
        "SELECT max(coalesce((SELECT max(sequence) FROM heads), 0), coalesce((SELECT max(sequence) FROM tombstones), 0))";

    private readonly Ori owner;
    private readonly TimeProvider time;
    private readonly SqliteReaders readers;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool logIsDue;

    private SqliteRecordStore(string path, Ori owner, TimeProvider time)
    {
        this.owner = owner;
        this.time = time;
        readers = new SqliteReaders(path);
        writer = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        // A batch of records fills the log's usual thousand pages at once; copying it over less often leaves more of the disk to intake.
        writer.Execute("PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -65536");
        EmptyLog(writer, waitMs: 0);
    }

    /// <summary>Opens the store in a folder, making it where it is absent.</summary>
    /// <exception cref="MigrationException">The file was made by another program, or by a newer one.</exception>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteRecordStore Open(string folder, Ori owner, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        var migrations = MigrationSet.FromResources(typeof(SqliteRecordStore).Assembly, "Exchange.Storage.Contributions.Sql");
        DatabaseFile.Prepare(path, migrations, time);
        return new SqliteRecordStore(path, owner, time);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<Contribution> batch, CancellationToken cancellationToken)
    {
        if (batch.FirstOrDefault(contribution => contribution.Record.Owner != owner) is { } foreign)
        {
            throw new ArgumentException($"this store holds records of `{owner}`, not of `{foreign.Record.Owner}`", nameof(batch));
        }

        foreach (var contribution in batch)
        {
            contribution.Prepare();
        }

        var now = TimestampJsonConverter.Format(time.GetUtcNow());
        return WriteAsync<IReadOnlyList<PutOutcome>>(
            transaction =>
            {
                using var writer = new BatchWriter(transaction, now);
                return writer.Put(batch);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(RecordId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, "deleted = 1", cancellationToken);

    /// <inheritdoc />
    public async Task<bool> ExpungeAsync(RecordId id, CancellationToken cancellationToken)
    {
        if (id.Owner != owner)
        {
            return false;
        }

        var now = TimestampJsonConverter.Format(time.GetUtcNow());
        var found = await WriteAsync(transaction => Expunger.Expunge(transaction, id, now), cancellationToken);
        if (found)
        {
            await WithWriterAsync(connection => EmptyLog(connection, waitMs: 1_000), cancellationToken);
        }

        return found;
    }

    /// <inheritdoc />
    public Task<bool> SetHandMarksAsync(RecordId id, IReadOnlyCollection<string> marks, CancellationToken cancellationToken) =>
        marks.Any(mark => mark.Length == 0 || mark.Contains('|', StringComparison.Ordinal))
            ? throw new ArgumentException("a mark is a code of the table `mark`", nameof(marks))
            : ChangeAsync(id, "hand_marks = @marks", cancellationToken, string.Join('|', marks.Distinct().Order(StringComparer.Ordinal)));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>?> HandMarksAsync(RecordId id, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<string>?>(connection => RecordRow.SplitMarks(connection.QuerySingleOrDefault<string>(
            "SELECT hand_marks FROM heads WHERE system = @System AND local_id = @LocalId AND deleted = 0 AND @own",
            new { id.System, id.LocalId, own = id.Owner == owner })), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredRecord>> FindAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<StoredRecord>>(
            connection => [.. ids.Where(id => id.Owner == owner).Select(id => FindOne(connection, id)).OfType<StoredRecord>()],
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredVersion>> HistoryAsync(RecordId id, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<StoredVersion>>(
            connection => id.Owner != owner
                ? []
                : [.. connection.Query<VersionRow>(VersionRow.Select, new { id.System, id.LocalId }).Select(row => row.ToVersion())],
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(connection => ChangeFeed.Read(connection, owner, sequence, limit), cancellationToken);

    /// <inheritdoc />
    public Task<(IReadOnlyList<Withdrawal> Found, long Until)> WithdrawnAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(connection => Withdrawals.Read(connection, owner, sequence, limit), cancellationToken);

    /// <inheritdoc />
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(connection => connection.ExecuteScalar<long>(LastSequenceSql), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<SourceState>>(
            connection => [.. connection.Query<(string System, string At)>("SELECT system, last_received_at FROM sources ORDER BY system")
                .Select(row => new SourceState(row.System, StoredTime.Parse(row.At)))],
            cancellationToken);

    /// <inheritdoc />
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM heads WHERE deleted = 0"), cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        readers.Dispose();
        writer.Dispose();
        turn.Dispose();
    }

    private static StoredRecord? FindOne(SqliteConnection connection, RecordId id) =>
        connection.QuerySingleOrDefault<RecordRow>(
            RecordRow.Select + " WHERE h.system = @System AND h.local_id = @LocalId AND h.deleted = 0", new { id.System, id.LocalId })?.ToStored();

    /// <summary>Changes the head of a record that is there. Where there is none the feed gets no number either.</summary>
    private async Task<bool> ChangeAsync(RecordId id, string assignment, CancellationToken cancellationToken, string marks = "") =>
        id.Owner == owner && await WriteAsync(
            transaction =>
            {
                var changed = transaction.Connection!.Execute(
                    $"UPDATE heads SET {assignment}, sequence = (SELECT sequence + 1 FROM change_counter) " +
                    "WHERE system = @System AND local_id = @LocalId AND deleted = 0",
                    new { marks, id.System, id.LocalId },
                    transaction);
                return changed == 1 && ChangeFeed.NextSequence(transaction) > 0;
            },
            cancellationToken);

    private Task<T> WriteAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellationToken) =>
        WithWriterAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work(transaction);
                transaction.Commit();
                if (logIsDue)
                {
                    EmptyLog(connection, waitMs: 0);
                }

                return result;
            },
            cancellationToken);

    /// <summary>
    /// Expunged bytes must not live on in the write-ahead log. Where a reader of another process stands in the way, the next write tries again,
    /// and so does the next start.
    /// </summary>
    private bool EmptyLog(SqliteConnection connection, int waitMs)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {waitMs}"));
        logIsDue = connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {DatabaseFile.BusySeconds * 1000}"));
        return !logIsDue;
    }

    private async Task<T> WithWriterAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return work(writer);
        }
        finally
        {
            turn.Release();
        }
    }
}
