using System.Reflection;
using Dapper;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>
/// The audit log in one SQLite file (write-ahead log, fsync on each commit). Several processes may append to it. After
/// a failure the file is opened anew by the next append, so the store recovers when the cause is gone.
/// </summary>
internal sealed class SqliteEntryStore : EntryStore
{
    private const string SqlPrefix = "Exchange.Storage.Auditing.Sql";

    private readonly Lock turn = new();
    private readonly string path;
    private readonly PrivateKeyStore keys;
    private EntryWriter? writer;

    private SqliteEntryStore(AuditPlace place, string path, PrivateKeyStore keys, LookupTerms? terms)
        : base(place, terms)
    {
        this.path = path;
        this.keys = keys;
    }

    /// <summary>
    /// Opens the file for appending; makes it, for its owner alone, where it is absent. Throws
    /// <see cref="MigrationException"/> or <see cref="EntryStoreException"/>.
    /// </summary>
    public static SqliteEntryStore Open(AuditPlace place, string folder, TimeProvider time, LookupTerms? terms)
    {
        var path = Path.Combine(folder, AuditStore.FileName);
        try
        {
            var migrations = MigrationSet.FromResources(Assembly.GetExecutingAssembly(), SqlPrefix);
            DatabaseFile.Prepare(path, migrations, time);
            var keys = place.OpenKeys(time);
            SealPlainParts(path, keys);
            return new SqliteEntryStore(place, path, keys, terms);
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
    public override ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (turn)
        {
            Extend(extend);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    private protected override ValueTask WriteLookupsAsync(LookupFill filled, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WithConnection(connection =>
        {
            SqliteLookups.Write(connection, filled);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    private protected override bool RemoveLookups(DateOnly before) => WithConnection(connection => LookupRemoval.RemoveSome(connection, before));

    /// <inheritdoc />
    private protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (turn)
            {
                DropWriter();
                CloseLast();
                keys.Dispose();
            }
        }
    }

    private static void SealPlainParts(string path, PrivateKeyStore keys)
    {
        using var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        PlainParts.Seal(connection, keys);
    }

    /// <summary>Works beside appends, which SQLite makes wait. Disposing the connection rolls back what was not committed.</summary>
    private bool WithConnection(Func<SqliteConnection, bool> work)
    {
        try
        {
            RequireFile();
            using var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
            return work(connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteFault.Translate(failure);
        }
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

    /// <summary>
    /// Leaves one file. Where a reader closes last the write-ahead log stays, and would be taken for that of a backup put in the file's place.
    /// </summary>
    private void CloseLast()
    {
        try
        {
            RequireFile();
            using var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (Exception e) when (e is SqliteException or EntryStoreException)
        {
            // A disk that is full or gone: nothing is lost, the next start reads the write-ahead log.
        }
    }

    private void DropWriter()
    {
        writer?.Dispose();
        writer = null;
    }
}
