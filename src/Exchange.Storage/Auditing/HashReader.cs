using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Exchange.Audit.Merkle;

namespace Exchange.Storage.Auditing;

/// <summary>
/// Reads runs of stored hashes at one moment of a log. A proof asks for eight runs of each level, all within one tile of 256: tiles are read
/// whole, with statements that are kept, and the last of each level is remembered.
/// </summary>
internal sealed class HashReader(DbConnection connection)
{
    private const int TileWidth = 256;

    private readonly DbCommand leaves = Prepare(
        connection, "SELECT idx, hash FROM leaf_hashes WHERE @level = 0 AND idx >= @first AND idx < @end ORDER BY idx");

    private readonly DbCommand subtrees = Prepare(
        connection, "SELECT idx, hash FROM subtree_hashes WHERE level = @level AND idx >= @first AND idx < @end ORDER BY idx");

    private readonly Dictionary<int, (long Tile, MerkleHash[] Hashes)> last = [];

    /// <summary>The hashes of the run up to the first that is missing.</summary>
    public IReadOnlyList<MerkleHash> Read(int level, long first, int count)
    {
        var offset = (int)(first % TileWidth);
        if (offset + count > TileWidth)
        {
            return ReadRun(level, first, count);
        }

        var tile = ReadTile(level, first / TileWidth);
        return offset >= tile.Length ? [] : new ArraySegment<MerkleHash>(tile, offset, Math.Min(count, tile.Length - offset));
    }

    private MerkleHash[] ReadTile(int level, long tile)
    {
        if (!last.TryGetValue(level, out var known) || known.Tile != tile)
        {
            last[level] = known = (tile, ReadRun(level, tile * TileWidth, TileWidth));
        }

        return known.Hashes;
    }

    private MerkleHash[] ReadRun(int level, long first, int count)
    {
        var select = level == 0 ? leaves : subtrees;
        select.Parameters[0].Value = level;
        select.Parameters[1].Value = first;
        select.Parameters[2].Value = first + count;
        var hashes = new List<MerkleHash>(count);
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows) && rows.GetInt64(0) == first + hashes.Count)
        {
            hashes.Add(rows.HashAt(1));
        }

        return [.. hashes];
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
