using Dapper;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Migrations;

/// <summary>Opens SQLite files as every store here wants them: write-ahead log, fsync on commit, owner only.</summary>
public static class DatabaseFile
{
    internal const int BusySeconds = 5;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes the file where it is absent, readable and writable by its owner alone, and brings it to the schema of this
    /// program. SQLite gives its side files the same permissions.
    /// </summary>
    public static void Prepare(string path, MigrationSet migrations, TimeProvider time)
    {
        CreateOwnerOnly(path);
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrator.Apply(connection, migrations, time);
    }

    /// <summary>
    /// Opens a file that exists. A commit returns after fsync; a writer waits up to five seconds for another. Not
    /// pooled: disposing the connection lets go of the file.
    /// </summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CreateOwnerOnly(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var created = new FileStream(path, options);
    }
}
