using Dapper;
using Npgsql;

namespace Exchange.Storage.Migrations;

/// <summary>Brings a schema of a PostgreSQL database to what this program knows, as <see cref="Migrator"/> does it for SQLite.</summary>
public static class PostgresMigrator
{
    /// <summary>
    /// Applies what is missing and returns how many that were. A schema that is newer than the program, or was migrated with other files, is a
    /// <see cref="MigrationException"/> and stays as it was.
    /// </summary>
    /// <param name="connection">An open connection whose search path is the schema.</param>
    /// <param name="schema">The schema: lower-case letters and underscores.</param>
    /// <param name="migrations">What should have been applied.</param>
    /// <param name="time">Says when.</param>
    public static int Apply(NpgsqlConnection connection, string schema, MigrationSet migrations, TimeProvider time)
    {
        using var transaction = connection.BeginTransaction();
        // Of two processes that start together one waits for the other.
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext(@schema))", new { schema }, transaction);
        // A role that runs a node and owns nothing may not even ask for what is there.
        if (!connection.ExecuteScalar<bool>("SELECT to_regclass(@table) IS NOT NULL", new { table = $"{schema}.migrations" }, transaction))
        {
            connection.Execute(
                $"CREATE SCHEMA IF NOT EXISTS {new NpgsqlCommandBuilder().QuoteIdentifier(schema)}; "
                + "CREATE TABLE migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)",
                transaction: transaction);
        }

        var missing = AppliedMigrations.Missing(connection, transaction, migrations, schema);
        foreach (var migration in missing)
        {
            AppliedMigrations.Apply(connection, transaction, migration, time.GetUtcNow());
        }

        transaction.Commit();
        return missing.Count;
    }
}
