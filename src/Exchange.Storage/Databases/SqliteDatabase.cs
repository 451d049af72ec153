using System.Data.Common;
using Dapper;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Databases;

/// <summary>A store in one SQLite file: one connection, used by one caller at a time. SQLite works on the caller's thread.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteDatabase(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the file, making it where it is absent.</summary>
    public static SqliteDatabase Open(string path, StoreSchema schema, TimeProvider time)
    {
        DatabaseFile.Prepare(path, schema.ForSqlite(), time);
        var connection = DatabaseFile.Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute(
            $"PRAGMA secure_delete = {(schema.Erases ? "ON" : "OFF")}; "
            + $"PRAGMA synchronous = {(schema.SurvivesPowerLoss ? "FULL" : "NORMAL")}");
        return new SqliteDatabase(connection);
    }

    /// <inheritdoc />
    public override async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work(connection);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public override Task<T> TransactAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(
            async _ =>
            {
                // Takes the write lock at once: what is read stays true until the commit.
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = await work(transaction);
                transaction.Commit();
                return result;
            },
            cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
            turn.Dispose();
        }
    }
}
