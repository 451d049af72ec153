using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Verification;

/// <summary>The verifier's own running root: whole subtrees on a stack, each with its number of leaves.</summary>
internal sealed class RootAccumulator
{
    private readonly Stack<(long Leaves, MerkleHash Hash)> subtrees = new();

    public void Add(MerkleHash leaf)
    {
        var (leaves, hash) = (1L, leaf);
        while (subtrees.TryPeek(out var left) && left.Leaves == leaves)
        {
            subtrees.Pop();
            (leaves, hash) = (2 * leaves, VerifierHash.OfPair(left.Hash, hash));
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
