using System.Data.Common;
using Dapper;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>A store in a schema of a PostgreSQL database. Writers take turns by an advisory lock, as they do in SQLite by the file's.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>Of one store in one process; a server takes a hundred in all unless told otherwise.</summary>
    private const int ConnectionsMax = 16;

    /// <summary>Statements that a connection keeps prepared.</summary>
    private const int StatementsKept = 32;

    private readonly NpgsqlDataSource source;
    private readonly string schema;

    private PostgresDatabase(NpgsqlDataSource source, string schema) => (this.source, this.schema) = (source, schema);

    /// <summary>Opens the schema, making it where it is absent.</summary>
    public static PostgresDatabase Open(NpgsqlConnectionStringBuilder settings, StoreSchema store, TimeProvider time)
    {
        var schema = SchemaOf(store.Name);
        var source = NpgsqlDataSource.Create(SettingsOf(settings, store.Name, store.SurvivesPowerLoss));
        try
        {
            using var connection = source.OpenConnection();
            PostgresMigrator.Apply(connection, schema, store.ForPostgres(), time);
            return new PostgresDatabase(source, schema);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The settings of connections to the schema of a store.</summary>
    public static NpgsqlConnectionStringBuilder SettingsOf(NpgsqlConnectionStringBuilder settings, string store, bool survivesPowerLoss) =>
        new(settings.ConnectionString)
        {
            SearchPath = SchemaOf(store),
            MaxPoolSize = ConnectionsMax,
            MaxAutoPrepare = StatementsKept,
            // Nothing that is set outlives a statement of ours; transactions are rolled back all the same.
            NoResetOnClose = true,
            Options = survivesPowerLoss ? "-c synchronous_commit=on" : "-c synchronous_commit=off",
        };

    private static string SchemaOf(string store) => store.Replace('-', '_');

    /// <inheritdoc />
    public override async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await work(connection);
        }
        catch (NpgsqlException broken) when (broken is not PostgresException)
        {
            // After a restart of the server all connections that wait in the pool are dead; one failure is enough.
            source.Clear();
            throw;
        }
    }

    /// <inheritdoc />
    public override Task<T> TransactAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await connection.ExecuteAsync(new CommandDefinition(
                    "SELECT pg_advisory_xact_lock(hashtext(@schema))", new { schema }, transaction, cancellationToken: cancellationToken));
                var result = await work(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }
    }
}
