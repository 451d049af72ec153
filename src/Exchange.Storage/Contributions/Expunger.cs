using Dapper;
using Exchange.Records.Identity;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>Destroys a record within its transaction.</summary>
internal static class Expunger
{
    /// <summary>Whether there was anything to destroy.</summary>
    public static bool Expunge(SqliteTransaction transaction, RecordId id, string now)
    {
        var connection = transaction.Connection!;
        var key = new { id.System, id.LocalId };
        var versions = connection.Execute("DELETE FROM versions WHERE system = @System AND local_id = @LocalId", key, transaction);
        if (versions == 0)
        {
            return false;
        }

        connection.Execute("DELETE FROM heads WHERE system = @System AND local_id = @LocalId", key, transaction);
        connection.Execute(
            "INSERT INTO tombstones (id_hash, sequence, expunged_at) VALUES (@hash, @sequence, @now)",
            new { hash = RecordIdHash.Of(id).ToBytes(), sequence = ChangeFeed.NextSequence(transaction), now },
            transaction);
        return true;
    }
}
