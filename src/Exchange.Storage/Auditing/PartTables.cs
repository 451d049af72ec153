using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>Where a log's private parts stand.</summary>
/// <param name="Plain">Whether some stand in plain: in files of older programs, until the log is opened for writing.</param>
/// <param name="Sealed">Whether there is a table of sealed ones; files of older programs have none.</param>
internal readonly record struct PartTables(bool Plain, bool Sealed)
{
    /// <summary>Looks.</summary>
    public static PartTables Of(DbConnection connection)
    {
        if (connection is not SqliteConnection)
        {
            return new PartTables(Plain: false, Sealed: true);
        }

        using var select = connection.CreateCommand();
        select.CommandText = "SELECT EXISTS (SELECT 1 FROM private_parts), EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'sealed_parts')";
        using var row = select.ExecuteReader();
        return row.Read() ? new PartTables(row.GetBoolean(0), row.GetBoolean(1)) : default;
    }
}
