using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;
using Exchange.Audit.Tests.Merkle;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Audit.Tests.Proofs;

public sealed class ProofVerifierTests
{
    private static readonly SomeTree Tree = new(1_100);

    private static readonly Config Seeded =
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300).WithReplay(3, 5);

    /// <summary>An index or earlier size below a later size, both up to 1,100.</summary>
    private static readonly Arbitrary<(int Small, int Large)> Pairs = (
        from large in Gen.Choose(1, 1_100)
        from small in Gen.Choose(0, large - 1)
        select (small, large)).ToArbitrary();

    [Fact]
    public void ReferenceInclusionProofs_AreValid()
    {
        for (var size = 1; size <= 64; size++)
        {
            var entries = SomeTree.Entries(size);
            for (var index = 0; index < size; index++)
            {
                ProofVerifier.VerifyInclusion(
                    new EntryIndex(index),
                    new TreeSize(size),
                    Parse(ReferenceTree.Leaf(entries[index])),
                    [.. ReferenceTree.Path(index, entries).Select(Parse)],
                    Parse(ReferenceTree.Root(entries))).ShouldBe(ProofVerdict.Valid);
            }
        }
    }

    [Fact]
    public void ReferenceConsistencyProofs_AreValid()
    {
        for (var size = 1; size <= 64; size++)
        {
            var entries = SomeTree.Entries(size);
            for (var from = 1; from <= size; from++)
            {
                ProofVerifier.VerifyConsistency(
                    new TreeSize(from),
                    new TreeSize(size),
                    Parse(ReferenceTree.Root(entries[..from])),
                    Parse(ReferenceTree.Root(entries)),
                    [.. ReferenceTree.Proof(from, entries).Select(Parse)]).ShouldBe(ProofVerdict.Valid);
            }
        }
    }

    [Fact]
    public void AnyInclusionProof_HoldsForItsLeafAndForNoOther() =>
        Check.One(Seeded, Prop.ForAll(Pairs, pair =>
        {
            var (index, size) = (new EntryIndex(pair.Small), new TreeSize(pair.Large));
            var proof = Finished(Tree.Proofs.InclusionAsync(index, size, default));
            var root = Finished(Tree.Proofs.RootAsync(size, default));
            var other = Tree.LeafAt((pair.Small + 1) % 1_100);

            var own = ProofVerifier.VerifyInclusion(index, size, Tree.LeafAt(pair.Small), proof, root);
            var others = ProofVerifier.VerifyInclusion(index, size, other, proof, root);
            return own == ProofVerdict.Valid && others == ProofVerdict.RootMismatch;
        }));

    [Fact]
    public void AnyConsistencyProof_HoldsForItsRootsAndForNoOther() =>
        Check.One(Seeded, Prop.ForAll(Pairs, pair =>
        {
            var (from, to) = (new TreeSize(pair.Small), new TreeSize(pair.Large));
            var proof = Finished(Tree.Proofs.ConsistencyAsync(from, to, default));
            var fromRoot = Finished(Tree.Proofs.RootAsync(from, default));
            var toRoot = Finished(Tree.Proofs.RootAsync(to, default));

            return ProofVerifier.VerifyConsistency(from, to, fromRoot, toRoot, proof) == ProofVerdict.Valid
                && ProofVerifier.VerifyConsistency(from, to, toRoot, fromRoot, proof) == ProofVerdict.RootMismatch;
        }));

    [Fact]
    public void AnyBitOfAnyProofHashFlipped_IsNoticed() =>
        Check.One(Seeded, Prop.ForAll(Pairs, Gen.Choose(0, 100_000).ToArbitrary(), (pair, bit) =>
        {
            var (index, size) = (new EntryIndex(pair.Small), new TreeSize(pair.Large));
            var proof = Finished(Tree.Proofs.InclusionAsync(index, size, default)).ToList();
            if (proof.Count == 0)
            {
                return true;
            }

            proof[bit % proof.Count] = Flip(proof[bit % proof.Count], bit % 256);
            var root = Finished(Tree.Proofs.RootAsync(size, default));
            return ProofVerifier.VerifyInclusion(index, size, Tree.LeafAt(pair.Small), proof, root)
                == ProofVerdict.RootMismatch;
        }));

    private static MerkleHash Flip(MerkleHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new MerkleHash(bytes);
    }

    private static MerkleHash Parse(string hex) =>
        MerkleHash.TryParse(hex, out var hash) ? hash : throw new FormatException(hex);

    private static T Finished<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
