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
        var schema = store.Name.Replace('-', '_');
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            SearchPath = schema,
            MaxPoolSize = ConnectionsMax,
            MaxAutoPrepare = StatementsKept,
            Options = store.SurvivesPowerLoss ? "-c synchronous_commit=on" : "-c synchronous_commit=off",
        });
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

    /// <inheritdoc />
    public override async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await work(connection);
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
