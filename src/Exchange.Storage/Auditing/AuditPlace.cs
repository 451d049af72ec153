using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>Where the audit log of a node or hub is kept, and how its parts are opened.</summary>
/// <param name="Databases">A folder or a PostgreSQL database.</param>
public sealed record AuditPlace(IDatabases Databases)
{
    /// <summary>Name of the log's schema.</summary>
    internal const string Schema = "audit";

    /// <summary>Begins to read on PostgreSQL: all statements see one moment.</summary>
    private const string BeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /// <summary>The log in a folder.</summary>
    public AuditPlace(string folder)
        : this(new FolderDatabases(folder))
    {
    }

    /// <summary>Whether the log was ever made there; a database that does not answer is an <see cref="Audit.Log.EntryStoreException"/>.</summary>
    public bool Exists() => Databases switch
    {
        FolderDatabases folder => File.Exists(FileOf(folder)),
        PostgresDatabases postgres => StoreFault.Guard(() => postgres.Has(Schema)),
        _ => throw Unknown(),
    };

    /// <summary>The keys of private parts.</summary>
    internal Sealing.PrivateKeyStore OpenKeys(TimeProvider time) => Sealing.PrivateKeyStore.Open(Databases, time);

    /// <summary>A connection for one reader, within a transaction that sees one moment from its first statement on.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "one of two literals")]
    internal DbConnection BeginReading()
    {
        var connection = Databases switch
        {
            FolderDatabases folder => (DbConnection)DatabaseFile.Open(FileOf(folder), SqliteOpenMode.ReadOnly),
            PostgresDatabases postgres => postgres.Connect(Schema),
            _ => throw Unknown(),
        };
        try
        {
            using var begin = connection.CreateCommand();
            begin.CommandText = Databases is FolderDatabases ? "BEGIN" : BeginRead;
            begin.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string FileOf(FolderDatabases folder) => Path.Combine(folder.Folder, AuditStore.FileName);

    private static NotSupportedException Unknown() => new("there are two engines");
}
