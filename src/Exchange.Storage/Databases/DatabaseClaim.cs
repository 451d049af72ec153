using Dapper;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>Whose a database is, written into it, so that a wrong address mixes no agency's records with another's.</summary>
internal static class DatabaseClaim
{
    private const string CreateSql =
        "CREATE SCHEMA IF NOT EXISTS exchange; "
        + "CREATE TABLE IF NOT EXISTS exchange.keeper (id BIGINT PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL)";

    /// <summary>Claims the database for a keeper where nobody did.</summary>
    /// <exception cref="MigrationException">It is another's.</exception>
    public static void Make(NpgsqlConnectionStringBuilder settings, string keeper)
    {
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext('exchange'))", transaction: transaction);
        if (Find(connection) is not { } claimed)
        {
            // A role that runs a node and owns nothing may not even ask for a schema that is there.
            connection.Execute(CreateSql, transaction: transaction);
            connection.Execute("INSERT INTO exchange.keeper (id, name) VALUES (1, @keeper)", new { keeper }, transaction);
        }
        else if (claimed != keeper)
        {
            throw new MigrationException($"the database is kept by `{claimed}`, not by `{keeper}`; give each node and hub a database of its own");
        }

        transaction.Commit();
    }

    /// <summary>Whose it is; null while it is nobody's.</summary>
    public static string? Find(NpgsqlConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT to_regclass('exchange.keeper') IS NOT NULL")
            ? connection.ExecuteScalar<string?>("SELECT name FROM exchange.keeper")
            : null;
}
