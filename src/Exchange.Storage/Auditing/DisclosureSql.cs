using Exchange.Audit.Log;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>Looks up who received which record.</summary>
internal static class DisclosureSql
{
    /// <summary>Everybody who received the record, as far as private parts are still there.</summary>
    /// <exception cref="EntryStoreException">The file cannot be read.</exception>
    public static IReadOnlyList<Disclosure> Of(SqliteConnection connection, string record)
    {
        using var select = connection.CreateCommand();
        select.CommandText =
            "SELECT disclosures.receipt, level, ori FROM disclosures JOIN entries ON entries.idx = disclosures.idx "
            + "WHERE record = $record AND ori IS NOT NULL ORDER BY disclosures.idx";
        select.Parameters.AddWithValue("$record", record);
        using var rows = SqliteFault.Execute(select);
        var found = new List<Disclosure>();
        while (SqliteFault.Advance(rows))
        {
            found.Add(new Disclosure(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return found;
    }

    /// <summary>Ids of all records that were ever disclosed, as far as private parts are still there.</summary>
    /// <exception cref="EntryStoreException">The file cannot be read.</exception>
    public static IEnumerable<string> Records(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT DISTINCT record FROM disclosures";
        using var rows = SqliteFault.Execute(select);
        while (SqliteFault.Advance(rows))
        {
            yield return rows.GetString(0);
        }
    }
}
