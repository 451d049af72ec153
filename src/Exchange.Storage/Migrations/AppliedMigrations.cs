using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Exchange.Storage.Migrations;

/// <summary>The table <c>migrations</c>: which files were applied, each held against its hash.</summary>
internal static class AppliedMigrations
{
    /// <summary>What is still to be applied.</summary>
    /// <exception cref="MigrationException">What was applied is not what the program ships.</exception>
    public static IReadOnlyList<Migration> Missing(DbConnection connection, DbTransaction transaction, MigrationSet migrations, string database)
    {
        var applied = connection.Query<AppliedMigration>(
            "SELECT number, name, sha256 FROM migrations ORDER BY number", transaction: transaction).AsList();
        if (applied.Count > migrations.InOrder.Count)
        {
            throw new MigrationException(
                $"`{database}` has migration {applied[^1].Number}, this program knows {migrations.InOrder.Count}; "
                + "run the newer program or restore a backup");
        }

        foreach (var (stored, shipped) in applied.Zip(migrations.InOrder))
        {
            if (stored.Number != shipped.Number || stored.Sha256 != shipped.Sha256)
            {
                throw new MigrationException(
                    $"`{database}` was built with another migration {stored.Number:0000}_{stored.Name} than the shipped "
                    + $"{shipped}; put the original file back and write a new migration instead");
            }
        }

        return [.. migrations.InOrder.Skip(applied.Count)];
    }

    /// <summary>Applies a migration and notes it.</summary>
    public static void Apply(DbConnection connection, DbTransaction transaction, Migration migration, DateTimeOffset now)
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
