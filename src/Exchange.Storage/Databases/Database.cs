using System.Data.Common;
using Dapper;

namespace Exchange.Storage.Databases;

/// <summary>The database of one store. Statements are written so that both engines take them. Safe for many threads.</summary>
public abstract class Database : IDisposable
{
    /// <summary>Lends an open connection; each statement stands for itself.</summary>
    public abstract Task<T> UseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Does the work in one transaction that no other writer of the store, in this process or another, runs beside; commits when it returns
    /// and undoes it when it throws.
    /// </summary>
    public abstract Task<T> TransactAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs a statement and gives how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(sql, parameters, cancellationToken: cancellationToken);
        return UseAsync(connection => connection.ExecuteAsync(command), cancellationToken);
    }

    /// <summary>Runs a query and gives all rows.</summary>
    public Task<List<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(sql, parameters, cancellationToken: cancellationToken);
        return UseAsync(async connection => (await connection.QueryAsync<T>(command)).AsList(), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of connections.</summary>
    protected abstract void Dispose(bool disposing);
}
