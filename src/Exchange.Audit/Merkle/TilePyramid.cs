namespace Exchange.Audit.Merkle;

/// <summary>
/// All whole subtrees over one tile, hashed when they are first asked for. In a tile that is not full yet only what is complete stands here, so
/// nothing in a pyramid ever changes.
/// </summary>
internal sealed class TilePyramid
{
    /// <summary>Hashes of a full tile (C2SP tlog-tiles).</summary>
    public const int Width = 256;

    private readonly IReadOnlyList<MerkleHash> tile;
    private readonly MerkleHash?[][] above;

    /// <summary>Takes the tile's hashes from the left; at most <see cref="Width"/>.</summary>
    public TilePyramid(IReadOnlyList<MerkleHash> tile)
    {
        this.tile = tile;
        above = [.. Enumerable.Range(1, 7).Select(height => new MerkleHash?[tile.Count >> height])];
    }

    /// <summary>How many hashes the tile had.</summary>
    public int Count => tile.Count;

    /// <summary>The root over 2^<paramref name="height"/> hashes, 1 to 128; they must all be there.</summary>
    /// <param name="height">Row, from the tile's own hashes upwards.</param>
    /// <param name="index">Which of that row, from the left.</param>
    public MerkleHash At(int height, int index) =>
        height == 0 ? tile[index] : above[height - 1][index] ??= MerkleHashing.Node(At(height - 1, 2 * index), At(height - 1, (2 * index) + 1));
}
