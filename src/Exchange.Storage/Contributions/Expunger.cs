using System.Data.Common;
using Dapper;
using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>Destroys a record within its transaction.</summary>
internal static class Expunger
{
    /// <summary>Whether there was anything to destroy.</summary>
    public static async Task<bool> ExpungeAsync(DbTransaction transaction, RecordId id, string now)
    {
        var connection = transaction.Connection!;
        var key = new { id.System, id.LocalId };
        var versions = await connection.ExecuteAsync("DELETE FROM versions WHERE system = @System AND local_id = @LocalId", key, transaction);
        if (versions == 0)
        {
            return false;
        }

        await connection.ExecuteAsync("DELETE FROM heads WHERE system = @System AND local_id = @LocalId", key, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO tombstones (id_hash, sequence, expunged_at) VALUES (@hash, @sequence, @now)",
            new { hash = RecordIdHash.Of(id).ToBytes(), sequence = await ChangeFeed.NextSequenceAsync(transaction), now },
            transaction);
        return true;
    }
}
