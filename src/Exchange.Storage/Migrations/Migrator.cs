using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Migrations;

/// <summary>
/// Brings a SQLite database to the schema of this program: forward only, in one transaction, each applied file held
/// against its hash in the table <c>migrations</c>.
/// </summary>
public static class Migrator
{
    private const string CreateTable =
        "CREATE TABLE IF NOT EXISTS migrations ("
        + "number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT";

    /// <summary>
    /// Applies what is missing and returns how many that were. A database that is newer than the program, or was
    /// migrated with other files, is a <see cref="MigrationException"/> and stays as it was.
    /// </summary>
    public static int Apply(SqliteConnection connection, MigrationSet migrations, TimeProvider time)
    {
        // Takes the write lock at once, so that of two processes that start together one waits for the other.
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        connection.Execute(CreateTable, transaction: transaction);
        var missing = AppliedMigrations.Missing(connection, transaction, migrations, Path.GetFileName(connection.DataSource));
        foreach (var migration in missing)
        {
            AppliedMigrations.Apply(connection, transaction, migration, time.GetUtcNow());
        }

        transaction.Commit();
        return missing.Count;
    }
}
