using System.Numerics;

namespace Exchange.Audit.Merkle;

/// <summary>Which runs of leaves a proof is made of (RFC 6962, 2.1.1 and 2.1.2), in the order of the proof.</summary>
internal static class ProofPlan
{
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        var siblings = new List<LeafRange>();
        var rest = new LeafRange(0, size);
        while (rest.Count > 1)
        {
            rest = Descend(rest, into: index, siblings);
        }

        siblings.Reverse();
        return siblings;
    }

    public static IReadOnlyList<LeafRange> Consistency(long from, long to)
    {
        var parts = new List<LeafRange>();
        var rest = new LeafRange(0, to);
        // The old tree's last leaf lies in every run descended into, until the run ends where the old tree does.
        while (rest.End != from)
        {
            rest = Descend(rest, into: from - 1, parts);
        }

        // A run that starts at 0 is the whole old tree, whose root the verifier already has.
        if (rest.Start != 0)
        {
            parts.Add(rest);
        }

        parts.Reverse();
        return parts;
    }

    /// <summary>The perfect subtrees that a run is made of, largest first.</summary>
    public static IEnumerable<LeafRange> PerfectParts(LeafRange range)
    {
        for (var start = range.Start; start < range.End;)
        {
            var width = LargestPowerOfTwoAtMost(range.End - start);
            yield return new LeafRange(start, start + width);
            start += width;
        }
    }

    private static LeafRange Descend(LeafRange range, long into, List<LeafRange> siblings)
    {
        var middle = range.Start + LargestPowerOfTwoAtMost(range.Count - 1);
        var (taken, sibling) = into < middle
            ? (range with { End = middle }, range with { Start = middle })
            : (range with { Start = middle }, range with { End = middle });
        siblings.Add(sibling);
        return taken;
    }

    private static long LargestPowerOfTwoAtMost(long value) => 1L << BitOperations.Log2((ulong)value);
}
