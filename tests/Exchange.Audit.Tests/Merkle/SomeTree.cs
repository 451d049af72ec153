using System.Text;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Merkle;

/// <summary>A tree over entries <c>entry 0</c>, <c>entry 1</c>, ... with the hashes a store would keep of it.</summary>
public sealed class SomeTree : ISubtreeReader
{
    private readonly List<MerkleHash> leaves;
    private readonly List<SubtreeHash> subtrees = [];

    public SomeTree(int size)
    {
        leaves = [.. Entries(size).Select(entry => MerkleHashing.Leaf(entry))];
        Frontier = TreeFrontier.Empty.Append(leaves, subtrees);
        Proofs = new ProofBuilder(this);
    }

    public TreeFrontier Frontier { get; }

    public ProofBuilder Proofs { get; }

    public static List<byte[]> Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"entry {i}"))];

    public MerkleHash LeafAt(int index) => leaves[index];

    public ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(
        int level, long first, int count, CancellationToken cancellationToken)
    {
        var row = level == 0
            ? leaves.Select((hash, i) => new SubtreeHash(0, i, hash))
            : subtrees.Where(subtree => subtree.Level == level);
        return ValueTask.FromResult<IReadOnlyList<MerkleHash>>(
            [.. row.Where(one => one.Index >= first && one.Index < first + count).Select(one => one.Hash)]);
    }
}
