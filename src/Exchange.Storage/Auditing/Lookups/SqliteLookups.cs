using Dapper;
using Exchange.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Writes lookup rows into SQLite, in the order of their tokens.</summary>
internal static class SqliteLookups
{
    /// <summary>Writes them, and notes that nothing lacks between the two places, unless another process did so meanwhile.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public static void Write(SqliteConnection connection, LookupFill filled)
    {
        // What is lost with the power is filled again: no append should wait for the disk on its account.
        connection.Execute("PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
        using var insert = new SqliteStatement(connection, "INSERT OR IGNORE INTO lookup_tokens (token, idx) VALUES (?1, ?2)");
        using var advance = new SqliteStatement(connection, "UPDATE lookup_state SET filled = ?2 WHERE filled = ?1");
        foreach (var row in filled.Rows)
        {
            insert.With(row.Token).With(row.Index).Run();
        }

        advance.With(filled.First).With(filled.End).Run();
        connection.Execute("COMMIT");
    }
}
