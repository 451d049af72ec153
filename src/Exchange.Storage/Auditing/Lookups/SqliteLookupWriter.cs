using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>
/// Writes lookup rows of one transaction together, in the order of their tokens, by SQLite's own interface: an entry has several, and binding
/// parameters by name costs more than inserting. For one connection, which the caller keeps.
/// </summary>
internal sealed class SqliteLookupWriter(SqliteConnection connection) : IDisposable
{
    private readonly List<LookupRow> rows = [];
    private readonly sqlite3_stmt insert = Prepare(connection, "INSERT OR IGNORE INTO lookup_tokens (token, idx) VALUES (?1, ?2)");
    private readonly sqlite3_stmt advance = Prepare(connection, "UPDATE lookup_state SET filled = ?2 WHERE filled = ?1");

    /// <summary>Keeps rows for <see cref="Write"/>.</summary>
    public void Add(IEnumerable<LookupRow> some) => rows.AddRange(some);

    /// <summary>Writes what was added, and notes that nothing lacks between the two places.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void Write(long first, long end)
    {
        rows.Sort();
        foreach (var row in rows)
        {
            Run(insert, row.Token, row.Index);
        }

        rows.Clear();
        Run(advance, first, end);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        insert.Dispose();
        advance.Dispose();
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
        return statement;
    }

    private void Run(sqlite3_stmt statement, long one, long two)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, one));
        Check(raw.sqlite3_bind_int64(statement, 2, two));
        var result = raw.sqlite3_step(statement);
        // Resetting gives the step's error again.
        _ = raw.sqlite3_reset(statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
