using System.Numerics;

namespace Exchange.Audit.Merkle;

/// <summary>
/// Builds roots and proofs of any past size from stored hashes (RFC 6962, 2.1). A missing stored hash is an
/// <see cref="InvalidOperationException"/>: the store is damaged or the size was never reached.
/// </summary>
public sealed class ProofBuilder(ISubtreeReader hashes)
{
    private const int TileHeight = 8;

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
        var count = 1 << (height % TileHeight);
        var first = part.Start >> (level * TileHeight);
        var stored = await hashes.ReadHashesAsync(level, first, count, cancellationToken);
        return stored.Count == count
            ? Fold([.. stored])
            : throw new InvalidOperationException(
                $"the store holds {stored.Count} of {count} hashes of level {level} from {first}; "
                + "run `exchange audit verify`");
    }

    private static MerkleHash Fold(MerkleHash[] row)
    {
        for (var width = row.Length; width > 1; width /= 2)
        {
            for (var i = 0; i < width / 2; i++)
            {
                row[i] = MerkleHashing.Node(row[2 * i], row[(2 * i) + 1]);
            }
        }

        return row[0];
    }
}
