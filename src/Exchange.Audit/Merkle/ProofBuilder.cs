using System.Numerics;

namespace Exchange.Audit.Merkle;

/// <summary>
/// Builds roots and proofs of any past size from stored hashes (RFC 6962, 2.1). A missing stored hash is an
/// <see cref="InvalidOperationException"/>: the store is damaged or the size was never reached. Tiles that were read are kept with what was
/// hashed of them: proofs of one moment share nearly all but the lowest. For one caller at a time.
/// </summary>
public sealed class ProofBuilder(ISubtreeReader hashes)
{
    private const int TileHeight = 8;
    private const int TilesMax = 1_024;

    private readonly Dictionary<(int Level, long Tile), TilePyramid> tiles = [];

    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    public async ValueTask<MerkleHash> RootAsync(TreeSize size, CancellationToken cancellationToken) =>
        size.Value == 0
            ? MerkleHashing.EmptyRoot
            : await HashAsync(new LeafRange(0, size.Value), cancellationToken);

    /// <summary>The audit path of one leaf, from the leaf upwards. The tree must contain the index.</summary>
    public ValueTask<IReadOnlyList<MerkleHash>> InclusionAsync(
        EntryIndex index, TreeSize size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index.Value, size.Value, nameof(index));
        return HashAllAsync(ProofPlan.Inclusion(index.Value, size.Value), cancellationToken);
    }

    /// <summary>
    /// The proof that the tree of size <paramref name="to"/> begins with the tree of size <paramref name="from"/>.
    /// Empty where the sizes are equal or <paramref name="from"/> is 0.
    /// </summary>
    public ValueTask<IReadOnlyList<MerkleHash>> ConsistencyAsync(
        TreeSize from, TreeSize to, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from.Value, to.Value, nameof(from));
        return from.Value == 0
            ? ValueTask.FromResult<IReadOnlyList<MerkleHash>>([])
            : HashAllAsync(ProofPlan.Consistency(from.Value, to.Value), cancellationToken);
    }

    private async ValueTask<IReadOnlyList<MerkleHash>> HashAllAsync(
        IReadOnlyList<LeafRange> ranges, CancellationToken cancellationToken)
    {
        var proof = new List<MerkleHash>(ranges.Count);
        foreach (var range in ranges)
        {
            proof.Add(await HashAsync(range, cancellationToken));
        }

        return proof;
    }

    private async ValueTask<MerkleHash> HashAsync(LeafRange range, CancellationToken cancellationToken)
    {
        var parts = new Stack<MerkleHash>();
        foreach (var part in ProofPlan.PerfectParts(range))
        {
            parts.Push(await HashPerfectAsync(part, cancellationToken));
        }

        var hash = parts.Pop();
        while (parts.TryPop(out var left))
        {
            hash = MerkleHashing.Node(left, hash);
        }

        return hash;
    }

    private async ValueTask<MerkleHash> HashPerfectAsync(LeafRange part, CancellationToken cancellationToken)
    {
        var height = BitOperations.Log2((ulong)part.Count);
        var level = height / TileHeight;
        var row = height % TileHeight;
        var first = part.Start >> (level * TileHeight);
        var tile = await ReadTileAsync(level, first / TilePyramid.Width, cancellationToken);
        var end = (int)(first % TilePyramid.Width) + (1 << row);
        return end <= tile.Count
            ? tile.At(row, (end >> row) - 1)
            : throw new InvalidOperationException(
                $"the store does not hold {1 << row} hashes of level {level} from {first}; run `exchange audit verify`");
    }

    private async ValueTask<TilePyramid> ReadTileAsync(int level, long tile, CancellationToken cancellationToken)
    {
        if (tiles.TryGetValue((level, tile), out var known))
        {
            return known;
        }

        var read = await hashes.ReadHashesAsync(level, tile * TilePyramid.Width, TilePyramid.Width, cancellationToken);
        if (tiles.Count == TilesMax)
        {
            tiles.Clear();
        }

        return tiles[(level, tile)] = new TilePyramid(read);
    }
}
