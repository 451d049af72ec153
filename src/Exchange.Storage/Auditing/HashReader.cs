using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Exchange.Audit.Merkle;

namespace Exchange.Storage.Auditing;

/// <summary>Reads runs of stored hashes; a proof needs some thirty of them, so the statements are kept.</summary>
internal sealed class HashReader(DbConnection connection)
{
    private readonly DbCommand leaves = Prepare(
        connection, "SELECT hash FROM leaf_hashes WHERE @level = 0 AND idx >= @first AND idx < @end ORDER BY idx");

    private readonly DbCommand subtrees = Prepare(
        connection,
        "SELECT hash FROM subtree_hashes WHERE level = @level AND idx >= @first AND idx < @end ORDER BY idx");

    public IReadOnlyList<MerkleHash> Read(int level, long first, int count)
    {
        var select = level == 0 ? leaves : subtrees;
        select.Parameters[0].Value = level;
        select.Parameters[1].Value = first;
        select.Parameters[2].Value = first + count;
        var hashes = new List<MerkleHash>(count);
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows))
        {
            hashes.Add(rows.HashAt(0));
        }

        return hashes;
    }

    [SuppressMessage("Security", "CA2100", Justification = "only the literals above are passed")]
    private static DbCommand Prepare(DbConnection connection, string sql)
    {
        var select = connection.CreateCommand();
        select.CommandText = sql;
        select.AddParameter("@level");
        select.AddParameter("@first");
        select.AddParameter("@end");
        return select;
    }
}
