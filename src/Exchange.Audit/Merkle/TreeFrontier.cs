using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;

namespace Exchange.Audit.Merkle;

/// <summary>
/// The right edge of a growing tree: its size and the roots of the perfect subtrees it is made of, largest first.
/// That is all an append and the root need. Immutable; equal trees have equal bytes.
/// </summary>
public sealed class TreeFrontier
{
    private const int SizeBytes = sizeof(long);
    private const int TileHeight = 8;

    private readonly ImmutableArray<MerkleHash> edge;

    private TreeFrontier(long size, ImmutableArray<MerkleHash> edge)
    {
        Size = new TreeSize(size);
        this.edge = edge;
    }

    /// <summary>The tree without leaves.</summary>
    public static TreeFrontier Empty { get; } = new(0, []);

    /// <summary>The number of leaves.</summary>
    public TreeSize Size { get; }

    /// <summary>The Merkle tree hash (RFC 6962, 2.1) of all leaves.</summary>
    public MerkleHash Root()
    {
        if (edge.IsEmpty)
        {
            return MerkleHashing.EmptyRoot;
        }

        var root = edge[^1];
        for (var i = edge.Length - 2; i >= 0; i--)
        {
            root = MerkleHashing.Node(edge[i], root);
        }

        return root;
    }

    /// <summary>The tree with one more leaf.</summary>
    public TreeFrontier Append(MerkleHash leaf) => Append([leaf], []);

    /// <summary>
    /// The tree with more leaves, in order. Every subtree of 256, 65,536, ... leaves that became whole on the way is
    /// added to <paramref name="completed"/>; a store keeps these so that proofs need not hash the leaves again.
    /// </summary>
    public TreeFrontier Append(IEnumerable<MerkleHash> leaves, ICollection<SubtreeHash> completed)
    {
        var grown = edge.ToList();
        var size = Size.Value;
        foreach (var leaf in leaves)
        {
            AppendOne(grown, size, leaf, completed);
            size++;
        }

        return new TreeFrontier(size, [.. grown]);
    }

    /// <summary>Size as 8 bytes big-endian, then the edge hashes, largest subtree first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SizeBytes + (edge.Length * MerkleHash.ByteCount)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size.Value);
        for (var i = 0; i < edge.Length; i++)
        {
            edge[i].CopyTo(bytes.AsSpan(SizeBytes + (i * MerkleHash.ByteCount)));
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; false where size and number of hashes do not fit.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out TreeFrontier frontier)
    {
        frontier = Empty;
        var size = bytes.Length < SizeBytes ? -1 : BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size < 0 || bytes.Length != SizeBytes + (BitOperations.PopCount((ulong)size) * MerkleHash.ByteCount))
        {
            return false;
        }

        var edge = ImmutableArray.CreateBuilder<MerkleHash>();
        for (var at = SizeBytes; at < bytes.Length; at += MerkleHash.ByteCount)
        {
            edge.Add(new MerkleHash(bytes.Slice(at, MerkleHash.ByteCount)));
        }

        frontier = new TreeFrontier(size, edge.ToImmutable());
        return true;
    }

    private static void AppendOne(List<MerkleHash> edge, long size, MerkleHash leaf, ICollection<SubtreeHash> completed)
    {
        var node = leaf;
        var height = 0;
        // Each trailing one bit of the size is a perfect subtree of that height waiting for its sibling.
        for (; ((size >> height) & 1) == 1; height++)
        {
            node = MerkleHashing.Node(edge[^1], node);
            edge.RemoveAt(edge.Count - 1);
            var above = height + 1;
            if (above % TileHeight == 0)
            {
                completed.Add(new SubtreeHash(above / TileHeight, size >> above, node));
            }
        }

        edge.Add(node);
    }
}
