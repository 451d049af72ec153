using Dapper;
using Exchange.Records.Identity;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>Numbers changes, and reads them back in order.</summary>
internal static class ChangeFeed
{
    /// <summary>The number of the change that this transaction makes.</summary>
    public static long NextSequence(SqliteTransaction transaction) => Reserve(transaction, 1);

    /// <summary>The first of so many numbers for changes that this transaction may make; those not used are gaps.</summary>
    public static long Reserve(SqliteTransaction transaction, int count) =>
        transaction.Connection!.ExecuteScalar<long>(
            "UPDATE change_counter SET sequence = sequence + @count RETURNING sequence", new { count }, transaction) - count + 1;

    /// <summary>What changed after a number. Records that changed several times appear once, as they are now.</summary>
    public static IReadOnlyList<RecordChange> Read(SqliteConnection connection, Ori owner, long after, int limit)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var heads = connection.Query<RecordRow>(
            RecordRow.Select + " WHERE h.sequence > @after ORDER BY h.sequence LIMIT @limit", new { after, limit }, snapshot);
        var expunged = connection.Query<(byte[] Hash, long Sequence)>(
            "SELECT id_hash, sequence FROM tombstones WHERE sequence > @after ORDER BY sequence LIMIT @limit", new { after, limit }, snapshot);
        return [.. heads.Select(row => row.ToChange(owner))
            .Concat(expunged.Select(row => new RecordChange.Expunged(row.Sequence, RecordIdHash.FromBytes(row.Hash))))
            .OrderBy(change => change.Sequence).Take(limit)];
    }
}
