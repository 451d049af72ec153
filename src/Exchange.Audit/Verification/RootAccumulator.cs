using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Verification;

/// <summary>The verifier's own running root: whole subtrees on a stack, each with its number of leaves.</summary>
internal sealed class RootAccumulator
{
    private const long RunLeaves = 256;

    private readonly Stack<(long Leaves, MerkleHash Hash)> subtrees = new();
    private long count;

    /// <summary>Adds a leaf; the runs of 256, 65,536, ... leaves that it completed go into the list.</summary>
    public void Add(MerkleHash leaf, List<SubtreeHash> completed)
    {
        count++;
        var (leaves, hash, level, next) = (1L, leaf, 0, RunLeaves);
        while (subtrees.TryPeek(out var left) && left.Leaves == leaves)
        {
            subtrees.Pop();
            (leaves, hash) = (2 * leaves, VerifierHash.OfPair(left.Hash, hash));
            if (leaves == next)
            {
                level++;
                next *= RunLeaves;
                completed.Add(new SubtreeHash(level, (count / leaves) - 1, hash));
            }
        }

        subtrees.Push((leaves, hash));
    }

    public MerkleHash Root()
    {
        var fromRight = subtrees.Select(subtree => subtree.Hash).ToList();
        return fromRight.Count == 0
            ? VerifierHash.OfNothing()
            : fromRight.Aggregate((right, left) => VerifierHash.OfPair(left, right));
    }
}
