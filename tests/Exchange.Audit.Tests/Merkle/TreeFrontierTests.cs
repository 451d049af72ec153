using Exchange.Audit.Merkle;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Audit.Tests.Merkle;

public sealed class TreeFrontierTests
{
    /// <summary>The entries and roots that Certificate Transparency implementations test themselves with.</summary>
    private static readonly string[] KnownEntries =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void KnownEntries_GiveKnownRoots()
    {
        var tree = TreeFrontier.Empty;
        var roots = new List<string> { tree.Root().ToString() };
        foreach (var entry in KnownEntries)
        {
            tree = tree.Append(MerkleHashing.Leaf(Convert.FromHexString(entry)));
            roots.Add(tree.Root().ToString());
        }

        roots.ShouldBe(KnownRoots);
    }

    [Fact]
    public void EverySizeUpTo1100_HasTheReferenceRoot()
    {
        var entries = SomeTree.Entries(1_100);
        var tree = TreeFrontier.Empty;

        for (var size = 0; size <= entries.Count; size++)
        {
            tree.Size.Value.ShouldBe(size);
            tree.Root().ToString().ShouldBe(ReferenceTree.Root(entries[..size]), $"size {size}");
            tree = size < entries.Count ? tree.Append(MerkleHashing.Leaf(entries[size])) : tree;
        }
    }

    [Fact]
    public void BytesReadBack_AreTheSameTree()
    {
        for (var size = 0; size < 70; size++)
        {
            var tree = new SomeTree(size).Frontier;

            TreeFrontier.TryRead(tree.ToBytes(), out var read).ShouldBeTrue();

            read.Size.ShouldBe(tree.Size);
            read.Root().ShouldBe(tree.Root());
            read.ToBytes().ShouldBe(tree.ToBytes());
        }
    }

    [Fact]
    public void BytesCutOffPaddedOrNegative_AreNotATree()
    {
        var bytes = new SomeTree(7).Frontier.ToBytes();

        TreeFrontier.TryRead(bytes.AsSpan()[..^1], out _).ShouldBeFalse();
        TreeFrontier.TryRead([.. bytes, 0], out _).ShouldBeFalse();
        TreeFrontier.TryRead(bytes.AsSpan()[..^32], out _).ShouldBeFalse();
        TreeFrontier.TryRead([], out _).ShouldBeFalse();
        TreeFrontier.TryRead([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], out _).ShouldBeFalse();
    }

    [Fact]
    public void Appended_LeavesTheTreeBeforeAsItWas()
    {
        var before = new SomeTree(5).Frontier;
        var root = before.Root();

        before.Append(MerkleHashing.Leaf([1]));

        before.Root().ShouldBe(root);
        before.Size.Value.ShouldBe(5);
    }

    [Fact]
    public void LeavesInAnyBatches_GiveOneTreeAndTheSameWholeSubtrees()
    {
        var leaves = SomeTree.Entries(600).Select(entry => MerkleHashing.Leaf(entry)).ToList();
        var atOnce = new List<SubtreeHash>();
        var expected = TreeFrontier.Empty.Append(leaves, atOnce);

        var property = Prop.ForAll(
            Gen.Choose(1, 300).NonEmptyListOf().ToArbitrary(),
            widths =>
            {
                var inBatches = new List<SubtreeHash>();
                var tree = TreeFrontier.Empty;
                foreach (var width in widths.Append(leaves.Count))
                {
                    tree = tree.Append(leaves.Skip((int)tree.Size.Value).Take(width), inBatches);
                }

                return tree.Root() == expected.Root() && inBatches.SequenceEqual(atOnce);
            });

        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithReplay(7, 11), property);
    }
}
