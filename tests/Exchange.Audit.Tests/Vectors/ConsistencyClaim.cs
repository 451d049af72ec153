using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>One file of tests/vectors/consistency. Hashes are text: a claim may hold what is not a hash.</summary>
public sealed record ConsistencyClaim(
    long From, long To, string FromRoot, string ToRoot, IReadOnlyList<string> Proof, bool Valid)
{
    public bool Holds() =>
        HexHashes.Parse([FromRoot, ToRoot, .. Proof]) is [var fromRoot, var toRoot, .. var proof]
        && ProofVerifier.VerifyConsistency(new TreeSize(From), new TreeSize(To), fromRoot, toRoot, proof)
            == ProofVerdict.Valid;
}
