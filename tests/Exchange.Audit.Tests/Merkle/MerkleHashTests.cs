using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Merkle;

public sealed class MerkleHashTests
{
    private const string Hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    [Fact]
    public void HexParsedAndWritten_IsTheSame()
    {
        MerkleHash.TryParse(Hex, out var hash).ShouldBeTrue();

        hash.ToString().ShouldBe(Hex);
        hash.ToArray().ShouldBe([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        hash.ShouldBe(new MerkleHash(hash.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20")]
    [InlineData("zz0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    public void AnythingButThirtyTwoBytesOfHex_IsRefused(string text) =>
        MerkleHash.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void AnyByteDiffers_HashesDiffer()
    {
        var hash = new MerkleHash(Convert.FromHexString(Hex));
        var bytes = hash.ToArray();

        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            new MerkleHash(changed).ShouldNotBe(hash);
        }
    }

    [Fact]
    public void NegativeIndexOrSize_CannotBeMade()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new EntryIndex(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new TreeSize(-1));
    }
}
