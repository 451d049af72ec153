using System.Buffers;
using System.Security.Cryptography;

namespace Exchange.Audit.Merkle;

/// <summary>The hash functions of the tree (RFC 6962, 2.1). The prefixes keep a leaf from passing as a node.</summary>
public static class MerkleHashing
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    /// <summary>The root of a tree without leaves: SHA-256 of nothing.</summary>
    public static MerkleHash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 || entry).</summary>
    public static MerkleHash Leaf(ReadOnlySpan<byte> entry)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        buffer[0] = LeafPrefix;
        entry.CopyTo(buffer.AsSpan(1));
        var hash = Hash(buffer.AsSpan(0, entry.Length + 1));
        // Entries may name users: the pool must not hand them on.
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return hash;
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static MerkleHash Node(MerkleHash left, MerkleHash right)
    {
        Span<byte> buffer = stackalloc byte[1 + (2 * MerkleHash.ByteCount)];
        buffer[0] = NodePrefix;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + MerkleHash.ByteCount)..]);
        return Hash(buffer);
    }

    private static MerkleHash Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[MerkleHash.ByteCount];
        SHA256.HashData(bytes, hash);
        return new MerkleHash(hash);
    }
}
