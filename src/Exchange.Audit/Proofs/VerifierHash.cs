using System.Security.Cryptography;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Proofs;

/// <summary>
/// The verifier's own hashing, written from RFC 6962 again on purpose: a mistake in the writer's must not be checked
/// by itself.
/// </summary>
internal static class VerifierHash
{
    public static MerkleHash OfNothing() => new(SHA256.HashData(Array.Empty<byte>()));

    public static MerkleHash OfLeaf(ReadOnlySpan<byte> entry) => new(SHA256.HashData([0x00, .. entry]));

    public static MerkleHash OfPair(MerkleHash left, MerkleHash right) =>
        new(SHA256.HashData([0x01, .. left.ToArray(), .. right.ToArray()]));
}
