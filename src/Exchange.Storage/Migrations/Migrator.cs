using System.Data;
using System.Globalization;
using System.Reflection;
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

    /// <summary>Applies the migrations embedded in this assembly under a prefix such as
    /// <c>Exchange.Storage.Auditing.Sql</c>; otherwise as the other overload.</summary>
    public static void Apply(SqliteConnection connection, string resourcePrefix, TimeProvider time) =>
        Apply(connection, MigrationSet.FromResources(Assembly.GetExecutingAssembly(), resourcePrefix), time);

    /// <summary>
    /// Applies what is missing and returns how many that were. A database that is newer than the program, or was
    /// migrated with other files, is a <see cref="MigrationException"/> and stays as it was.
    /// </summary>
    public static int Apply(SqliteConnection connection, MigrationSet migrations, TimeProvider time)
    {
        // Takes the write lock at once, so that of two processes that start together one waits for the other.
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        connection.Execute(CreateTable, transaction: transaction);
        var applied = connection.Query<AppliedMigration>(
            "SELECT number, name, sha256 FROM migrations ORDER BY number", transaction: transaction).AsList();
        Check(applied, migrations, connection.DataSource);
        var missing = migrations.InOrder.Skip(applied.Count).ToList();
        foreach (var migration in missing)
        {
            ApplyOne(connection, transaction, migration, time.GetUtcNow());
        }

        transaction.Commit();
        return missing.Count;
    }

    private static void Check(List<AppliedMigration> applied, MigrationSet migrations, string database)
    {
        var file = Path.GetFileName(database);
        if (applied.Count > migrations.InOrder.Count)
        {
            throw new MigrationException(
                $"`{file}` has migration {applied[^1].Number}, this program knows {migrations.InOrder.Count}; "
                + "run the newer program or restore a backup");
        }

        foreach (var (stored, shipped) in applied.Zip(migrations.InOrder))
        {
            if (stored.Number != shipped.Number || stored.Sha256 != shipped.Sha256)
            {
                throw new MigrationException(
                    $"`{file}` was built with another migration {stored.Number:0000}_{stored.Name} than the shipped "
                    + $"{shipped}; put the original file back and write a new migration instead");
            }
        }
    }

    private static void ApplyOne(
        SqliteConnection connection, SqliteTransaction transaction, Migration migration, DateTimeOffset now)
    {
        connection.Execute(migration.Sql, transaction: transaction);
        connection.Execute(
            "INSERT INTO migrations (number, name, sha256, applied_at) VALUES (@Number, @Name, @Sha256, @AppliedAt)",
            new
            {
                migration.Number,
                migration.Name,
                migration.Sha256,
                AppliedAt = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            },
            transaction);
    }

    private sealed record AppliedMigration(long Number, string Name, string Sha256);
}
