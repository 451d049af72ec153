using System.Security.Cryptography;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Proofs;

/// <summary>
/// The verifier's own hashing, written from RFC 6962 again on purpose: a mistake in the writer's must not be checked
/// by itself.
/// </summary>
internal static class VerifierHash
{
    private const int OnStackBytesMax = 2_048;

    public static MerkleHash OfNothing() => new(SHA256.HashData(Array.Empty<byte>()));

    public static MerkleHash OfLeaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> prefixed = entry.Length < OnStackBytesMax ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        prefixed[0] = 0x00;
        entry.CopyTo(prefixed[1..]);
        return Sha256(prefixed);
    }

    public static MerkleHash OfPair(MerkleHash left, MerkleHash right)
    {
        Span<byte> pair = stackalloc byte[65];
        pair[0] = 0x01;
        left.CopyTo(pair.Slice(1, 32));
        right.CopyTo(pair.Slice(33, 32));
        return Sha256(pair);
    }

    private static MerkleHash Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return new MerkleHash(hash);
    }
}
