using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

public sealed class CheckpointTests : IDisposable
{
    private const string EmptyText = "node.example/audit\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private readonly SomeKeys keys = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public void EmptyLog_HasTheTextOfTheSpecification() =>
        new Checkpoint("node.example/audit", new TreeSize(0), MerkleHashing.EmptyRoot, []).ToText().ShouldBe(EmptyText);

    [Fact]
    public void TextParsed_IsTheSameCheckpoint()
    {
        Checkpoint.TryParse(EmptyText + "one more\nand one\n", out var checkpoint).ShouldBeTrue();

        checkpoint.Origin.ShouldBe("node.example/audit");
        checkpoint.Size.Value.ShouldBe(0);
        checkpoint.Root.ShouldBe(MerkleHashing.EmptyRoot);
        checkpoint.Extensions.ShouldBe(["one more", "and one"]);
        checkpoint.ToText().ShouldBe(EmptyText + "one more\nand one\n");
    }

    [Fact]
    public void OtherOrigin_IsNotSigned()
    {
        var signer = new CheckpointSigner(keys.Signer());

        Should.Throw<ArgumentException>(
            () => signer.Sign(new Checkpoint("other.example", new TreeSize(0), MerkleHashing.EmptyRoot, [])));
    }
}
