using Exchange.Audit.Merkle;

namespace Exchange.Audit.Proofs;

/// <summary>
/// Checks proofs with the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2. Shares no code with the tree that writes.
/// </summary>
public static class ProofVerifier
{
    /// <summary>The leaf hash of an entry, worked out by the verifier's own code.</summary>
    public static MerkleHash LeafHash(ReadOnlySpan<byte> entry) => VerifierHash.OfLeaf(entry);

    /// <summary>Whether <paramref name="leaf"/> stands at <paramref name="index"/> of the tree.</summary>
    public static ProofVerdict VerifyInclusion(
        EntryIndex index, TreeSize size, MerkleHash leaf, IReadOnlyList<MerkleHash> proof, MerkleHash root)
    {
        if (index.Value >= size.Value)
        {
            return ProofVerdict.OutOfRange;
        }

        return RootFromInclusion(index, size, leaf, proof) is { } calculated
            ? Compare(calculated == root)
            : ProofVerdict.WrongLength;
    }

    /// <summary>
    /// Whether the tree (<paramref name="to"/>, <paramref name="toRoot"/>) begins with the tree
    /// (<paramref name="from"/>, <paramref name="fromRoot"/>).
    /// </summary>
    public static ProofVerdict VerifyConsistency(
        TreeSize from, TreeSize to, MerkleHash fromRoot, MerkleHash toRoot, IReadOnlyList<MerkleHash> proof)
    {
        if (from.Value > to.Value)
        {
            return ProofVerdict.OutOfRange;
        }

        if (from.Value == 0 || from == to)
        {
            return VerifyTrivial(from, to, fromRoot, toRoot, proof);
        }

        return RootsFromConsistency(from, to, fromRoot, proof) is { } calculated
            ? Compare(calculated.From == fromRoot && calculated.To == toRoot)
            : ProofVerdict.WrongLength;
    }

    /// <summary>The root an inclusion proof leads to; null where its length does not fit index and size.</summary>
    public static MerkleHash? RootFromInclusion(
        EntryIndex index, TreeSize size, MerkleHash leaf, IReadOnlyList<MerkleHash> proof)
    {
        var path = new PathWalk(index.Value, size.Value - 1);
        var root = leaf;
        foreach (var sibling in proof)
        {
            if (path.IsAtTop)
            {
                return null;
            }

            root = path.Step() ? VerifierHash.OfPair(sibling, root) : VerifierHash.OfPair(root, sibling);
        }

        return path.IsAtTop ? root : null;
    }

    /// <summary>
    /// The two roots a consistency proof leads to, for 0 &lt; from &lt; to; null where its length does not fit.
    /// </summary>
    public static (MerkleHash From, MerkleHash To)? RootsFromConsistency(
        TreeSize from, TreeSize to, MerkleHash fromRoot, IReadOnlyList<MerkleHash> proof)
    {
        var path = new PathWalk(from.Value - 1, to.Value - 1);
        path.SkipWholeSubtree();
        // An old tree of a power of two leaves is itself the start of the path and is left out of the proof.
        IReadOnlyList<MerkleHash> hashes = long.IsPow2(from.Value) ? [fromRoot, .. proof] : proof;
        if (hashes.Count == 0)
        {
            return null;
        }

        var (fromCalculated, toCalculated) = (hashes[0], hashes[0]);
        foreach (var hash in hashes.Skip(1))
        {
            if (path.IsAtTop)
            {
                return null;
            }

            if (path.Step())
            {
                fromCalculated = VerifierHash.OfPair(hash, fromCalculated);
                toCalculated = VerifierHash.OfPair(hash, toCalculated);
            }
            else
            {
                toCalculated = VerifierHash.OfPair(toCalculated, hash);
            }
        }

        return path.IsAtTop ? (fromCalculated, toCalculated) : null;
    }

    private static ProofVerdict VerifyTrivial(
        TreeSize from, TreeSize to, MerkleHash fromRoot, MerkleHash toRoot, IReadOnlyList<MerkleHash> proof)
    {
        if (proof.Count != 0)
        {
            return ProofVerdict.WrongLength;
        }

        var emptyRootHolds = from.Value != 0 || fromRoot == VerifierHash.OfNothing();
        return Compare(emptyRootHolds && (from != to || fromRoot == toRoot));
    }

    private static ProofVerdict Compare(bool equal) => equal ? ProofVerdict.Valid : ProofVerdict.RootMismatch;
}
