using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>
/// The keys of private parts, one for each month and agency, in one SQLite file beside the other keys of a node or hub, for its owner alone,
/// or in a PostgreSQL schema of their own. A key is on disk before anything is sealed with it; destroyed ones are overwritten.
/// </summary>
public sealed class PrivateKeyStore : IDisposable
{
    private const string FileName = "private.db";
    private const string FolderName = "keys";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly StoreSchema Schema = new("private-keys", "Exchange.Storage.Auditing.Sealing") { Erases = true };

    private readonly ConcurrentDictionary<string, byte[]> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AesGcm> ciphers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IncrementalHash> lookupMacs = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private readonly SqliteConnection? file;
    private readonly PostgresDatabases? postgres;

    private PrivateKeyStore(SqliteConnection? file, PostgresDatabases? postgres) => (this.file, this.postgres) = (file, postgres);

    /// <summary>Opens the keys of a log, making the store where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static PrivateKeyStore Open(IDatabases databases, TimeProvider time)
    {
        if (databases is FolderDatabases folder)
        {
            return new PrivateKeyStore(OpenFile(folder.Folder, time), null);
        }

        databases.Open(Schema, time).Dispose();
        return new PrivateKeyStore(null, (PostgresDatabases)databases);
    }

    /// <summary>The same in a folder.</summary>
    public static PrivateKeyStore Open(string folder, TimeProvider time) => Open(new FolderDatabases(folder), time);

    /// <summary>Opens them for reading alone; where they were never made there are none.</summary>
    public static PrivateKeyStore OpenRead(IDatabases databases)
    {
        if (databases is PostgresDatabases postgres)
        {
            return new PrivateKeyStore(null, postgres.Has(Schema.Name) ? postgres : null);
        }

        var path = Path.Combine(((FolderDatabases)databases).Folder, FolderName, FileName);
        return new PrivateKeyStore(File.Exists(path) ? DatabaseFile.Open(path, SqliteOpenMode.ReadOnly) : null, null);
    }

    /// <summary>The key; null where it was destroyed or never was.</summary>
    public byte[]? Find(string name)
    {
        if (read.TryGetValue(name, out var known))
        {
            return known;
        }

        var key = IsEmpty ? null : With(connection => connection.ExecuteScalar<byte[]?>("SELECT key FROM keys WHERE name = @name", new { name }));
        return key is null ? null : read.GetOrAdd(name, key);
    }

    /// <summary>The key, made where there is none; durable on return.</summary>
    public byte[] FindOrCreate(string name)
    {
        if (Find(name) is { } key)
        {
            return key;
        }

        With(connection => connection.Execute(
            "INSERT INTO keys (name, key) VALUES (@name, @key) ON CONFLICT DO NOTHING", new { name, key = RandomNumberGenerator.GetBytes(32) }));
        return Find(name)!;
    }

    /// <summary>The cipher of the key; null where there is none. It stays this store's, and is not for two threads at once.</summary>
    internal AesGcm? FindCipher(string name)
    {
        if (!ciphers.TryGetValue(name, out var cipher) && Find(name) is { } key)
        {
            ciphers[name] = cipher = PrivateSeal.Cipher(key);
        }

        return cipher;
    }

    /// <summary>What makes lookup tokens under the key; null where there is none. It stays this store's; not for two threads.</summary>
    internal IncrementalHash? FindLookupMac(string name)
    {
        if (!lookupMacs.TryGetValue(name, out var mac) && Find(name) is { } key)
        {
            lookupMacs[name] = mac = LookupToken.Mac(key);
        }

        return mac;
    }

    /// <summary>Names of all keys that are left.</summary>
    public IReadOnlyList<string> Names() =>
        IsEmpty ? [] : With(connection => connection.Query<string>("SELECT name FROM keys ORDER BY name").AsList());

    /// <summary>Destroys the keys of all months before this one, overwriting them in files, and returns how many that were.</summary>
    /// <param name="before">The first day of the earliest month that is kept.</param>
    public int DestroyBefore(DateOnly before)
    {
        var names = Names().Where(name => PrivateKeyName.Month(name) < before).ToList();
        With(connection =>
        {
            if (connection is not SqliteConnection)
            {
                return connection.Execute("SELECT destroy_keys(@names)", new { names = names.ToArray() });
            }

            connection.Execute("DELETE FROM keys WHERE name = @name", names.Select(name => new { name }));
            // What was overwritten in the file is still in the write-ahead log.
            return connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        });
        names.ForEach(Forget);
        return names.Count;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var one in ciphers.Values.Concat<IDisposable>(lookupMacs.Values))
        {
            one.Dispose();
        }

        file?.Dispose();
    }

    private bool IsEmpty => file is null && postgres is null;

    private static SqliteConnection OpenFile(string folder, TimeProvider time)
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
        DatabaseFile.Prepare(path, Schema.ForSqlite(), time);
        var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA secure_delete = ON");
        return connection;
    }

    private T With<T>(Func<DbConnection, T> work)
    {
        if (postgres is not null)
        {
            using var connection = postgres.Connect(Schema.Name);
            return work(connection);
        }

        lock (turn)
        {
            return work(file!);
        }
    }

    private void Forget(string name)
    {
        read.TryRemove(name, out _);
        if (lookupMacs.Remove(name, out var mac))
        {
            mac.Dispose();
        }

        if (ciphers.Remove(name, out var cipher))
        {
            cipher.Dispose();
        }
    }
}
