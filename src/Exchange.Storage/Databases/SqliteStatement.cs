using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Exchange.Storage.Databases;

/// <summary>
/// A statement of SQLite's own interface, for rows that are written or read in great numbers: binding parameters by name costs more than inserting.
/// Values are given in the order of the places <c>?1</c>, <c>?2</c>, ... For one connection, which the caller keeps.
/// </summary>
internal sealed class SqliteStatement : IRows, IDisposable
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
        try
        {
            Advance();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Goes to the next row that it gives for these values; false after the last one.</summary>
    /// <exception cref="SqliteException">The file cannot be read or written.</exception>
    public bool Advance()
    {
        var result = raw.sqlite3_step(statement);
        Check(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready for other values.</summary>
    public void Reset()
    {
        place = 0;
        _ = raw.sqlite3_reset(statement);
    }

    /// <inheritdoc />
    public int Columns => raw.sqlite3_column_count(statement);

    /// <inheritdoc />
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <inheritdoc />
    public long NumberAt(int column) => raw.sqlite3_column_int64(statement, column);

    /// <inheritdoc />
    public byte[] BytesAt(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_BLOB ? raw.sqlite3_column_blob(statement, column).ToArray() : [];

    /// <inheritdoc />
    public string? TextAt(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_TEXT ? raw.sqlite3_column_text(statement, column).utf8_to_string() : null;

    /// <inheritdoc />
    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
