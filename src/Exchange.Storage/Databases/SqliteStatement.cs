using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Exchange.Storage.Databases;

/// <summary>
/// A statement of SQLite's own interface, for rows that are written in great numbers: binding parameters by name costs more than inserting. Values
/// are given in the order of the places <c>?1</c>, <c>?2</c>, ... For one connection, which the caller keeps.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private int place;

    /// <summary>Prepares it.</summary>
    /// <exception cref="SqliteException">It is not one that the file knows.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    /// <summary>The next value.</summary>
    public SqliteStatement With(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++place, value));
        return this;
    }

    /// <summary>The next value, of one byte at least.</summary>
    public SqliteStatement With(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, ++place, value));
        return this;
    }

    /// <summary>The next value.</summary>
    public SqliteStatement With(string value)
    {
        Check(raw.sqlite3_bind_text(statement, ++place, value));
        return this;
    }

    /// <summary>Runs it with these values.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void Run()
    {
        place = 0;
        var result = raw.sqlite3_step(statement);
        // Resetting gives the step's error again.
        _ = raw.sqlite3_reset(statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    /// <inheritdoc />
    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
