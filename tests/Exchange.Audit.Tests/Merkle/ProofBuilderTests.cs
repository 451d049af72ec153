using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Merkle;

public sealed class ProofBuilderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, 20), 31, 32, 33, 255, 256, 257, 513];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task EveryInclusionProof_IsTheReferenceProof(int size)
    {
        var tree = new SomeTree(size);
        var entries = SomeTree.Entries(size);

        for (var index = 0; index < size; index++)
        {
            var proof = await tree.Proofs.InclusionAsync(new EntryIndex(index), new TreeSize(size), Cancellation);

            proof.Select(hash => hash.ToString()).ShouldBe(ReferenceTree.Path(index, entries));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task EveryConsistencyProof_IsTheReferenceProof(int size)
    {
        var tree = new SomeTree(size);
        var entries = SomeTree.Entries(size);

        for (var from = 1; from <= size; from++)
        {
            var proof = await tree.Proofs.ConsistencyAsync(new TreeSize(from), new TreeSize(size), Cancellation);

            proof.Select(hash => hash.ToString()).ShouldBe(ReferenceTree.Proof(from, entries));
        }
    }

    [Theory]
    [InlineData(0, 1100)]
    [InlineData(255, 1100)]
    [InlineData(256, 1100)]
    [InlineData(1023, 1024)]
    [InlineData(1024, 1100)]
    [InlineData(1099, 1100)]
    public async Task ProofsInATallerTree_AreTheReferenceProofs(int index, int size)
    {
        var tree = new SomeTree(1_100);
        var entries = SomeTree.Entries(size);

        var inclusion = await tree.Proofs.InclusionAsync(new EntryIndex(index), new TreeSize(size), Cancellation);
        var consistency = await tree.Proofs.ConsistencyAsync(new TreeSize(index + 1), new TreeSize(size), Cancellation);

        inclusion.Select(hash => hash.ToString()).ShouldBe(ReferenceTree.Path(index, entries));
        consistency.Select(hash => hash.ToString()).ShouldBe(ReferenceTree.Proof(index + 1, entries));
    }

    [Fact]
    public async Task RootOfAnyPastSize_IsTheReferenceRoot()
    {
        var tree = new SomeTree(1_100);

        foreach (var size in new[] { 0, 1, 2, 255, 256, 257, 511, 512, 700, 1_024, 1_099, 1_100 })
        {
            var root = await tree.Proofs.RootAsync(new TreeSize(size), Cancellation);

            root.ToString().ShouldBe(ReferenceTree.Root(SomeTree.Entries(size)));
        }
    }

    [Fact]
    public async Task TreeOf65536AndMore_UsesTheSecondTileLevelRightly()
    {
        var tree = new SomeTree(65_600);

        var root = await tree.Proofs.RootAsync(new TreeSize(65_600), Cancellation);

        root.ShouldBe(tree.Frontier.Root());
        (await tree.ReadHashesAsync(2, 0, 10, Cancellation)).Count.ShouldBe(1);
        (await tree.ReadHashesAsync(1, 0, 1_000, Cancellation)).Count.ShouldBe(256);
    }

    [Fact]
    public async Task SizeNeverReached_IsRefused()
    {
        var tree = new SomeTree(5);

        await Should.ThrowAsync<InvalidOperationException>(
            async () => await tree.Proofs.RootAsync(new TreeSize(6), Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await tree.Proofs.InclusionAsync(new EntryIndex(5), new TreeSize(5), Cancellation));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await tree.Proofs.ConsistencyAsync(new TreeSize(6), new TreeSize(5), Cancellation));
    }
}
