using System.Collections.Concurrent;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>Connections that only read; as many as are in use at once, kept for the next reader.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> idle = [];

    /// <summary>Runs one read.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = idle.TryTake(out var kept) ? kept : DatabaseFile.Open(path, SqliteOpenMode.ReadOnly);
        var done = false;
        try
        {
            var result = await read(connection);
            done = true;
            return result;
        }
        finally
        {
            // A connection that failed may be in any state: the next reader gets a fresh one.
            if (done)
            {
                idle.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
