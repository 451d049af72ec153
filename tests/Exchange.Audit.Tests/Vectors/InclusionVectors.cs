using Exchange.Audit.Tests.Merkle;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>Inclusion claims, true and false, out of the reference tree.</summary>
internal static class InclusionVectors
{
    private const string Folder = "inclusion";

    public static void WriteAll()
    {
        foreach (var (size, index) in new[] { (7, 3), (8, 7), (257, 256), (1_000, 640) })
        {
            WriteFamily(True(size, index));
        }

        Write(True(1, 0), "holds");
        Write(True(1, 0) with { Root = True(2, 0).Root, Valid = false }, "root-of-a-larger-tree");
        Write(True(1, 0) with { Size = 0, Valid = false }, "said-of-the-empty-tree");
        WriteNodeAsLeaf();
    }

    private static void WriteFamily(InclusionClaim claim)
    {
        var bad = claim with { Valid = false };
        Write(claim, "holds");
        foreach (var (name, proof) in Damage.OfProof(claim.Proof))
        {
            Write(bad with { Proof = proof }, name);
        }

        Write(bad with { Leaf = Damage.Flip(claim.Leaf) }, "leaf-one-bit-flipped");
        Write(bad with { Root = Damage.Flip(claim.Root) }, "root-one-bit-flipped");
        Write(bad with { Leaf = claim.Root, Root = claim.Leaf }, "leaf-and-root-swapped");
        Write(bad with { Leaf = claim.Leaf[..^2] }, "leaf-of-31-bytes");
        Write(bad with { Root = claim.Root + "00" }, "root-of-33-bytes");
        Write(bad with { Root = True((int)claim.Size - 1, 0).Root }, "root-stale-by-one-entry");
        Write(bad with { Index = claim.Index - 1 }, "index-too-small-by-one", claim);
        Write(bad with { Index = claim.Size }, "index-beyond-the-tree", claim);
        Write(bad with { Size = 4 * claim.Size }, "size-four-times-as-large", claim);
    }

    /// <summary>A node passed off as a leaf: the attack that the prefixes 0x00 and 0x01 are there against.</summary>
    private static void WriteNodeAsLeaf()
    {
        var proof = True(4, 0).Proof;
        var node = ReferenceTree.Root(SomeTree.Entries(2));
        var shorter = new InclusionClaim(2, 0, node, True(4, 0).Root, [proof[1]], Valid: true);
        Write(shorter, "is-true-of-a-tree-of-two-nodes");
        Write(shorter with { Size = 4, Valid = false }, "node-passed-off-as-leaf");
    }

    private static InclusionClaim True(int size, int index)
    {
        var entries = SomeTree.Entries(size);
        return new InclusionClaim(
            size,
            index,
            ReferenceTree.Leaf(entries[index]),
            ReferenceTree.Root(entries),
            ReferenceTree.Path(index, entries),
            Valid: true);
    }

    private static void Write(InclusionClaim claim, string name, InclusionClaim? namedAfter = null)
    {
        var (size, index) = ((namedAfter ?? claim).Size, (namedAfter ?? claim).Index);
        VectorFiles.Write(Folder, $"size-{size}-index-{index}-{name}", claim);
    }
}
