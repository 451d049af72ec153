using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;
using Exchange.Cli.Audits.PlainFiles;

namespace Exchange.Cli.Tests.Audits.PlainFiles;

public sealed class PlainTreeTests
{
    private static readonly MerkleHash[] Leaves = [.. Enumerable.Range(0, 70_000).Select(i => MerkleHashing.Leaf(BitConverter.GetBytes(i)))];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(255, 254)]
    [InlineData(256, 255)]
    [InlineData(257, 256)]
    [InlineData(1_100, 700)]
    [InlineData(65_536, 1)]
    [InlineData(69_999, 65_537)]
    public async Task AnyIndexAndSize_CanBeProvenFromAStream(long size, long index)
    {
        var tree = Tree(index, size);

        var proof = await new ProofBuilder(tree).InclusionAsync(new EntryIndex(index), new TreeSize(size), Token);

        var root = TreeFrontier.Empty.Append(Leaves[..(int)size], []).Root();
        ProofVerifier.VerifyInclusion(new EntryIndex(index), new TreeSize(size), Leaves[index], proof, root).ShouldBe(ProofVerdict.Valid);
    }

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(1, 1)]
    [InlineData(255, 257)]
    [InlineData(256, 70_000)]
    [InlineData(300, 1_100)]
    [InlineData(65_537, 69_999)]
    public async Task AnyTwoSizes_CanBeProvenFromAStream(long from, long to)
    {
        var tree = Tree(Math.Max(0, from - 1), from, to);
        var proofs = new ProofBuilder(tree);

        var proof = await proofs.ConsistencyAsync(new TreeSize(from), new TreeSize(to), Token);

        var fromRoot = await proofs.RootAsync(new TreeSize(from), Token);
        var toRoot = TreeFrontier.Empty.Append(Leaves[..(int)to], []).Root();
        ProofVerifier.VerifyConsistency(new TreeSize(from), new TreeSize(to), fromRoot, toRoot, proof).ShouldBe(ProofVerdict.Valid);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PlainTree Tree(params long[] places)
    {
        var tree = new PlainTree(places);
        foreach (var leaf in Leaves)
        {
            tree.Add(leaf);
        }

        return tree;
    }
}
