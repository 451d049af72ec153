using Dapper;
using Exchange.Audit.Commitments;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>Seals the plain private parts that an older program left, and overwrites them.</summary>
internal static class PlainParts
{
    private const int AtOnce = 1_000;

    /// <summary>Seals all of them, some at a time, so that a process that runs meanwhile can write.</summary>
    public static void Seal(SqliteConnection connection, PrivateKeyStore keys)
    {
        if (connection.ExecuteScalar<long>("SELECT EXISTS (SELECT 1 FROM private_parts)") == 0)
        {
            return;
        }

        using var sealer = new PartSealer(connection, keys);
        while (SealSome(connection, sealer) > 0)
        {
            // Until none is left.
        }

        // Deleting alone leaves remains in pages that go on being used.
        connection.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static int SealSome(SqliteConnection connection, PartSealer sealer)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var plain = connection.Query<Row>(
                "SELECT entries.idx AS idx, entry, salt, content FROM private_parts JOIN entries USING (idx) "
                + "ORDER BY idx LIMIT @AtOnce",
                new { AtOnce }).AsList();
            foreach (var row in plain)
            {
                sealer.Write(row.Idx, row.Entry, new PrivatePart(row.Salt, row.Content));
                connection.Execute("DELETE FROM private_parts WHERE idx = @Idx", new { row.Idx });
            }

            connection.Execute("COMMIT");
            return plain.Count;
        }
        catch
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    private sealed record Row(long Idx, byte[] Entry, byte[] Salt, byte[] Content);
}
