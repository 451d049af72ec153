using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dapper;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>
/// The keys of private parts, one for each month and agency, in one SQLite file beside the other keys of a node or hub, for its owner alone.
/// A key is on disk before anything is sealed with it; destroyed ones are overwritten.
/// </summary>
public sealed class PrivateKeyStore : IDisposable
{
    private const string FileName = "private.db";
    private const string FolderName = "keys";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ConcurrentDictionary<string, byte[]> read = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private readonly SqliteConnection? connection;

    private PrivateKeyStore(SqliteConnection? connection) => this.connection = connection;

    /// <summary>Opens the keys of the log in a folder, making the file where it is absent.</summary>
    public static PrivateKeyStore Open(string folder, TimeProvider time)
    {
        var keys = Path.Combine(folder, FolderName);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(keys);
        }
        else
        {
            Directory.CreateDirectory(keys, OwnerOnly);
        }

        var path = Path.Combine(keys, FileName);
        DatabaseFile.Prepare(path, MigrationSet.FromResources(typeof(PrivateKeyStore).Assembly, "Exchange.Storage.Auditing.Sealing.Sql"), time);
        var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA secure_delete = ON");
        return new PrivateKeyStore(connection);
    }

    /// <summary>Opens them for reading alone; a folder without the file has no keys.</summary>
    public static PrivateKeyStore OpenRead(string folder)
    {
        var path = Path.Combine(folder, FolderName, FileName);
        return new PrivateKeyStore(File.Exists(path) ? DatabaseFile.Open(path, SqliteOpenMode.ReadOnly) : null);
    }

    /// <summary>The key; null where it was destroyed or never was.</summary>
    public byte[]? Find(string name)
    {
        if (connection is null || read.TryGetValue(name, out var known))
        {
            return connection is null ? null : read[name];
        }

        lock (turn)
        {
            var key = connection.ExecuteScalar<byte[]?>("SELECT key FROM keys WHERE name = @name", new { name });
            return key is null ? null : read.GetOrAdd(name, key);
        }
    }

    /// <summary>The key, made where there is none; durable on return.</summary>
    public byte[] FindOrCreate(string name)
    {
        if (Find(name) is { } key)
        {
            return key;
        }

        lock (turn)
        {
            connection!.Execute(
                "INSERT INTO keys (name, key) VALUES (@name, @key) ON CONFLICT DO NOTHING", new { name, key = RandomNumberGenerator.GetBytes(32) });
        }

        return Find(name)!;
    }

    /// <summary>Names of all keys that are left.</summary>
    public IReadOnlyList<string> Names()
    {
        lock (turn)
        {
            return connection?.Query<string>("SELECT name FROM keys ORDER BY name").AsList() ?? [];
        }
    }

    /// <summary>Destroys the keys of all months before this one, overwriting them, and returns how many that were.</summary>
    /// <param name="before">The first day of the earliest month that is kept.</param>
    public int DestroyBefore(DateOnly before)
    {
        var names = Names().Where(name => PrivateKeyName.Month(name) < before).ToList();
        lock (turn)
        {
            connection!.Execute("DELETE FROM keys WHERE name = @name", names.Select(name => new { name }));
            // The write-ahead log still holds what was overwritten in the file.
            connection!.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            names.ForEach(name => read.TryRemove(name, out _));
        }

        return names.Count;
    }

    /// <inheritdoc />
    public void Dispose() => connection?.Dispose();
}
