using Exchange.Audit.Tests.Merkle;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>Consistency claims, true and false, out of the reference tree.</summary>
internal static class ConsistencyVectors
{
    private const string Folder = "consistency";

    public static void WriteAll()
    {
        foreach (var (from, to) in new[] { (3, 7), (4, 8), (6, 8), (256, 1_000), (640, 1_000) })
        {
            WriteFamily(True(from, to));
        }

        WriteTrivial(True(8, 8));
        WriteTrivial(True(0, 8));
        WriteTrivial(True(0, 0));
        Write(True(0, 8) with { FromRoot = True(1, 8).FromRoot, Valid = false }, "root-of-the-empty-tree-wrong");
        Write(True(8, 8) with { ToRoot = True(7, 7).ToRoot, Valid = false }, "two-roots-of-one-size");
    }

    private static void WriteFamily(ConsistencyClaim claim)
    {
        var bad = claim with { Valid = false };
        Write(claim, "holds");
        foreach (var (name, proof) in Damage.OfProof(claim.Proof))
        {
            Write(bad with { Proof = proof }, name);
        }

        Write(bad with { FromRoot = Damage.Flip(claim.FromRoot) }, "earlier-root-one-bit-flipped");
        Write(bad with { ToRoot = Damage.Flip(claim.ToRoot) }, "later-root-one-bit-flipped");
        Write(bad with { FromRoot = claim.ToRoot, ToRoot = claim.FromRoot }, "roots-swapped");
        Write(bad with { From = claim.To, To = claim.From }, "sizes-swapped", claim);
        Write(bad with { FromRoot = claim.FromRoot[..^2] }, "earlier-root-of-31-bytes");
        Write(bad with { ToRoot = claim.ToRoot + "00" }, "later-root-of-33-bytes");
        Write(bad with { ToRoot = True(1, (int)claim.To - 1).ToRoot }, "later-root-stale-by-one-entry");
        Write(bad with { FromRoot = ForkedRoot((int)claim.From) }, "earlier-tree-forked-at-its-last-entry");
        Write(bad with { From = 0 }, "said-of-the-empty-tree", claim);
        Write(bad with { From = claim.To }, "said-of-one-size", claim);
    }

    private static void WriteTrivial(ConsistencyClaim claim)
    {
        Write(claim, "holds");
        Write(claim with { Proof = [claim.ToRoot], Valid = false }, "one-hash-too-many");
    }

    private static string ForkedRoot(int size)
    {
        var entries = SomeTree.Entries(size);
        entries[^1] = [0];
        return ReferenceTree.Root(entries);
    }

    private static ConsistencyClaim True(int from, int to)
    {
        var entries = SomeTree.Entries(to);
        return new ConsistencyClaim(
            from,
            to,
            ReferenceTree.Root(entries[..from]),
            ReferenceTree.Root(entries),
            from == 0 ? [] : ReferenceTree.Proof(from, entries),
            Valid: true);
    }

    private static void Write(ConsistencyClaim claim, string name, ConsistencyClaim? namedAfter = null)
    {
        var (from, to) = ((namedAfter ?? claim).From, (namedAfter ?? claim).To);
        VectorFiles.Write(Folder, $"from-{from}-to-{to}-{name}", claim);
    }
}
