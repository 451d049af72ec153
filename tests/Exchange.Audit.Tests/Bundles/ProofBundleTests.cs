using System.Text;
using Exchange.Audit.Bundles;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;
using Exchange.Audit.Tests.Merkle;
using Exchange.Audit.Tests.Notes;

namespace Exchange.Audit.Tests.Bundles;

public sealed class ProofBundleTests : IDisposable
{
    private const string Start = "c2sp.org/tlog-proof@v1\n";
    private const string Hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private readonly SomeKeys keys = new();

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Bundle_ProvesItsEntryOffline(int size)
    {
        var signer = new CheckpointSigner(keys.Signer());
        var tree = new SomeTree(size);
        var index = new EntryIndex(size / 2);
        var proof = await tree.Proofs.InclusionAsync(index, tree.Frontier.Size, TestContext.Current.CancellationToken);
        var note = signer.Sign(new Checkpoint(signer.Origin, tree.Frontier.Size, tree.Frontier.Root(), []));
        var text = new ProofBundle(index, proof, note.ToBytes(), Encoding.UTF8.GetBytes($"entry {size / 2}")).ToText();

        ProofBundle.TryParse(text, out var read).ShouldBeTrue();

        var checkpoint = new CheckpointVerifier(signer.Key).Verify(read!.Checkpoint.Span).Checkpoint!;
        ProofVerifier.VerifyInclusion(
            read.Index, checkpoint.Size, ProofVerifier.LeafHash(read.Extra!.Value.Span), read.Proof, checkpoint.Root).ShouldBe(ProofVerdict.Valid);
        read.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\nnote\n")]
    [InlineData(Start + "\nnote\n")]
    [InlineData(Start + "index 00\n\nnote\n")]
    [InlineData(Start + "index -1\n\nnote\n")]
    [InlineData(Start + "extra !\nindex 0\n\nnote\n")]
    [InlineData(Start + "extra AAAA\n\nnote\n")]
    [InlineData(Start + "index 0\nAAAA\n\nnote\n")]
    [InlineData(Start + "index 0\n" + Hash + " \n\nnote\n")]
    [InlineData(Start + "index 0\n" + Hash + "\n")]
    public void AnythingElse_IsRefused(string text) => ProofBundle.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void MoreHashesThanAnyTreeNeeds_AreRefused() =>
        ProofBundle.TryParse(Start + "index 0\n" + string.Concat(Enumerable.Repeat(Hash + "\n", 64)) + "\nnote\n", out _).ShouldBeFalse();

    public void Dispose() => keys.Dispose();
}
