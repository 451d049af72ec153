using System.Reflection;
using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>
/// The audit log in one SQLite file (write-ahead log, fsync on each commit). Several processes may append to it. After
/// a failure the file is opened anew by the next append, so the store recovers when the cause is gone.
/// </summary>
public sealed class SqliteEntryStore : IEntryStore, IDisposable
{
    private const string SqlPrefix = "Exchange.Storage.Auditing.Sql";

    private readonly Lock turn = new();
    private readonly string path;
    private readonly PrivateKeyStore keys;
    private EntryWriter? writer;

    private SqliteEntryStore(string path, PrivateKeyStore keys)
    {
        this.path = path;
        this.keys = keys;
    }

    /// <summary>
    /// Opens the file for appending; makes it, for its owner alone, where it is absent. Throws
    /// <see cref="MigrationException"/> or <see cref="EntryStoreException"/>.
    /// </summary>
    public static SqliteEntryStore Open(string path, TimeProvider time)
    {
        try
        {
            var migrations = MigrationSet.FromResources(Assembly.GetExecutingAssembly(), SqlPrefix);
            DatabaseFile.Prepare(path, migrations, time);
            var keys = PrivateKeyStore.Open(Path.GetDirectoryName(path)!, time);
            SealPlainParts(path, keys);
            return new SqliteEntryStore(path, keys);
        }
        catch (SqliteException failure)
        {
            throw SqliteFault.Translate(failure);
        }
        catch (IOException failure)
        {
            throw new EntryStoreException(UnavailableReason.Gone, "the audit database cannot be made", failure);
        }
    }

    /// <inheritdoc />
    public ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (turn)
        {
            Extend(extend);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var snapshot = OpenSnapshot();
        return ValueTask.FromResult(snapshot.Head);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        EntryIndex from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = OpenSnapshot();
        await foreach (var entry in snapshot.ReadAsync(from, cancellationToken))
        {
            yield return entry;
        }
    }

    /// <summary>
    /// Entries that fit the filter, newest first, with their private parts: the caller decides who may see them.
    /// </summary>
    public async IAsyncEnumerable<StoredEntry> FindAsync(
        AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = OpenSnapshot();
        await foreach (var entry in snapshot.FindAsync(filter, cancellationToken))
        {
            yield return entry;
        }
    }

    /// <summary>The log as it stands now, for as long as the snapshot is kept; appends go on meanwhile.</summary>
    public AuditSnapshot OpenSnapshot() => AuditSnapshot.Open(path);

    /// <summary>Closes the file. Dispose the logs that write to it first.</summary>
    public void Dispose()
    {
        lock (turn)
        {
            DropWriter();
            keys.Dispose();
        }
    }

    private static void SealPlainParts(string path, PrivateKeyStore keys)
    {
        using var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        PlainParts.Seal(connection, keys);
    }

    private void Extend(Func<LogHead?, LogExtension> extend)
    {
        var durable = false;
        try
        {
            RequireFile();
            writer ??= new EntryWriter(DatabaseFile.Open(path, SqliteOpenMode.ReadWrite), keys);
            writer.Extend(extend);
            durable = true;
        }
        catch (SqliteException failure)
        {
            throw SqliteFault.Translate(failure);
        }
        finally
        {
            if (!durable)
            {
                DropWriter();
            }
        }
    }

    private void RequireFile()
    {
        // An unlinked file would go on taking commits that nobody can read again.
        if (!File.Exists(path))
        {
            throw new EntryStoreException(UnavailableReason.Gone, "the audit database is not where it was");
        }
    }

    private void DropWriter()
    {
        writer?.Dispose();
        writer = null;
    }
}
