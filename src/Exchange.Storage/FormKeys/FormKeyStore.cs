using System.Data.Common;
using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.FormKeys;

/// <summary>
/// The keys that protect the forms of pages, as documents that are encrypted before they come here, for every process of a node. Asked at the
/// start and when a key is due to be replaced, by a library that waits for the answer: so its calls are synchronous.
/// </summary>
public sealed class FormKeyStore
{
    private static readonly StoreSchema Schema = new("form-keys", "Exchange.Storage.FormKeys") { Erases = true };

    private readonly Func<DbConnection> connect;

    private FormKeyStore(Func<DbConnection> connect) => this.connect = connect;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static FormKeyStore Open(IDatabases databases, TimeProvider time)
    {
        databases.Open(Schema, time).Dispose();
        return databases is FolderDatabases folder
            ? new FormKeyStore(() => OpenFile(FolderDatabases.PathOf(folder.Folder, Schema.Name)))
            : new FormKeyStore(() => ((PostgresDatabases)databases).Connect(Schema.Name));
    }

    /// <summary>Every document with its name, the oldest first.</summary>
    public IReadOnlyList<(string Name, byte[] Document)> All()
    {
        using var connection = connect();
        return connection.Query<(string, byte[])>("SELECT name, document FROM form_keys ORDER BY made_at, name").AsList();
    }

    /// <summary>Keeps a document; one of the same name stays as it is.</summary>
    public void Add(string name, byte[] document, DateTimeOffset madeAt)
    {
        using var connection = connect();
        connection.Execute(
            "INSERT INTO form_keys (name, document, made_at) VALUES (@name, @document, @madeAt) ON CONFLICT DO NOTHING",
            new { name, document, madeAt = StoredTime.Write(madeAt) });
    }

    /// <summary>Forgets the documents that were made before, and returns how many those were.</summary>
    public int ForgetBefore(DateTimeOffset time)
    {
        using var connection = connect();
        return connection.Execute("DELETE FROM form_keys WHERE made_at < @time", new { time = StoredTime.Write(time) });
    }

    private static SqliteConnection OpenFile(string path)
    {
        var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA secure_delete = ON");
        return connection;
    }
}
