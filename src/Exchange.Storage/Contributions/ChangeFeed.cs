using System.Data.Common;
using Dapper;
using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>Numbers changes, and reads them back in order.</summary>
internal static class ChangeFeed
{
    /// <summary>Takes so many numbers and gives the last of them.</summary>
    public const string ReserveSql = "UPDATE change_counter SET sequence = sequence + @Count RETURNING sequence";

    /// <summary>The number of the change that this transaction makes.</summary>
    public static Task<long> NextSequenceAsync(DbTransaction transaction) => ReserveAsync(transaction, 1);

    /// <summary>The first of so many numbers for changes that this transaction may make; those not used are gaps.</summary>
    public static async Task<long> ReserveAsync(DbTransaction transaction, int count) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(ReserveSql, new { Count = count }, transaction) - count + 1;

    /// <summary>What changed after a number. Records that changed several times appear once, as they are now.</summary>
    public static async Task<IReadOnlyList<RecordChange>> ReadAsync(DbTransaction snapshot, Ori owner, long after, int limit)
    {
        var connection = snapshot.Connection!;
        var heads = await connection.QueryAsync<RecordRow>(
            RecordRow.Select + " WHERE h.sequence > @after ORDER BY h.sequence LIMIT @limit", new { after, limit }, snapshot);
        var expunged = await connection.QueryAsync<(byte[] Hash, long Sequence)>(
            "SELECT id_hash, sequence FROM tombstones WHERE sequence > @after ORDER BY sequence LIMIT @limit", new { after, limit }, snapshot);
        return [.. heads.Select(row => row.ToChange(owner))
            .Concat(expunged.Select(row => new RecordChange.Expunged(row.Sequence, RecordIdHash.FromBytes(row.Hash))))
            .OrderBy(change => change.Sequence).Take(limit)];
    }
}
