using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Writes lookup rows of one transaction together, in the order of their tokens. For one connection, which the caller keeps.</summary>
internal sealed class SqliteLookupWriter(SqliteConnection connection)
{
    /// <summary>More in a statement cost more: parameters are found by name.</summary>
    private const int RowsAtOnce = 8;

    private readonly List<LookupRow> rows = [];
    private readonly SqliteCommand insertMany = Insert(connection, RowsAtOnce);
    private readonly SqliteCommand insertOne = Insert(connection, 1);
    private readonly SqliteCommand advance = Advance(connection);

    /// <summary>Keeps rows for <see cref="Write"/>.</summary>
    public void Add(IEnumerable<LookupRow> some) => rows.AddRange(some);

    /// <summary>Writes what was added, and notes that nothing lacks between the two places.</summary>
    public void Write(long first, long end)
    {
        rows.Sort();
        var at = 0;
        for (; at + RowsAtOnce <= rows.Count; at += RowsAtOnce)
        {
            Run(insertMany, at, RowsAtOnce);
        }

        for (; at < rows.Count; at++)
        {
            Run(insertOne, at, 1);
        }

        rows.Clear();
        advance.Parameters[0].Value = first;
        advance.Parameters[1].Value = end;
        advance.ExecuteNonQuery();
    }

    private void Run(SqliteCommand insert, int at, int count)
    {
        for (var row = 0; row < count; row++)
        {
            insert.Parameters[2 * row].Value = rows[at + row].Token;
            insert.Parameters[(2 * row) + 1].Value = rows[at + row].Index;
        }

        insert.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "put together from literals and numbers")]
    private static SqliteCommand Insert(SqliteConnection connection, int count)
    {
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT OR IGNORE INTO lookup_tokens (token, idx) VALUES "
            + string.Join(", ", Enumerable.Range(0, count).Select(row => $"($t{row}, $i{row})"));
        for (var row = 0; row < count; row++)
        {
            insert.Parameters.Add($"$t{row}", SqliteType.Integer);
            insert.Parameters.Add($"$i{row}", SqliteType.Integer);
        }

        return insert;
    }

    private static SqliteCommand Advance(SqliteConnection connection)
    {
        var advance = connection.CreateCommand();
        advance.CommandText = "UPDATE lookup_state SET filled = $end WHERE filled = $first";
        advance.Parameters.Add("$first", SqliteType.Integer);
        advance.Parameters.Add("$end", SqliteType.Integer);
        return advance;
    }
}
