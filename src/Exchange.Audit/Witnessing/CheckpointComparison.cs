using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Witnessing;

/// <summary>Whether two signed checkpoints of one log can both be true.</summary>
public static class CheckpointComparison
{
    /// <summary>
    /// Compares an earlier and a later checkpoint of one origin, with the hashes of a consistency proof between them. A proof that leads
    /// to the later root but from another earlier root shows the fork: the later tree can have only one.
    /// </summary>
    public static CheckpointRelation Compare(Checkpoint earlier, Checkpoint later, IReadOnlyList<MerkleHash> proof)
    {
        if (earlier.Size == later.Size)
        {
            return earlier.Root == later.Root ? CheckpointRelation.Consistent : CheckpointRelation.Contradictory;
        }

        if (ProofVerifier.VerifyConsistency(earlier.Size, later.Size, earlier.Root, later.Root, proof) == ProofVerdict.Valid)
        {
            return CheckpointRelation.Consistent;
        }

        return ShowsAnotherRoot(earlier, later, proof) ? CheckpointRelation.Contradictory : CheckpointRelation.Unproven;
    }

    private static bool ShowsAnotherRoot(Checkpoint earlier, Checkpoint later, IReadOnlyList<MerkleHash> proof) =>
        // Where the earlier size is a power of two the proof does not contain the earlier root, so it cannot show another one.
        earlier.Size.Value > 0 && earlier.Size.Value < later.Size.Value && !long.IsPow2(earlier.Size.Value)
        && ProofVerifier.RootsFromConsistency(earlier.Size, later.Size, earlier.Root, proof) is { } roots
        && roots.To == later.Root && roots.From != earlier.Root;
}
