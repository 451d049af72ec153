using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>One file of tests/vectors/inclusion. Hashes are text: a claim may hold what is not a hash.</summary>
public sealed record InclusionClaim(
    long Size, long Index, string Leaf, string Root, IReadOnlyList<string> Proof, bool Valid)
{
    public bool Holds() =>
        HexHashes.Parse([Leaf, Root, .. Proof]) is [var leaf, var root, .. var proof]
        && ProofVerifier.VerifyInclusion(new EntryIndex(Index), new TreeSize(Size), leaf, proof, root)
            == ProofVerdict.Valid;
}
