using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Commitments;

namespace Exchange.Audit.Tests.Commitments;

public sealed class PrivatePartTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{\"reason\":\"case 26-1\"}");

    [Fact]
    public void Committed_IsSha256OfSaltThenContent()
    {
        var part = PrivatePart.Seal(Content);

        var expected = SHA256.HashData([.. part.Salt.ToArray(), .. Content]);

        part.Salt.Length.ShouldBe(32);
        part.Commit().ToString().ShouldBe(Convert.ToHexStringLower(expected));
    }

    [Fact]
    public void SameContentSealedTwice_HasUnrelatedCommitments() =>
        PrivatePart.Seal(Content).Commit().ShouldNotBe(PrivatePart.Seal(Content).Commit());

    [Fact]
    public void SaltOrContentChanged_DoesNotOpen()
    {
        var part = PrivatePart.Seal(Content);
        var salt = part.Salt.ToArray();
        salt[31] ^= 1;

        part.Opens(part.Commit()).ShouldBeTrue();
        new PrivatePart(salt, Content).Opens(part.Commit()).ShouldBeFalse();
        new PrivatePart(part.Salt, Content.AsMemory(1)).Opens(part.Commit()).ShouldBeFalse();
    }

    [Fact]
    public void ByteMovedFromContentToSalt_DoesNotOpen()
    {
        var part = PrivatePart.Seal(Content);

        var moved = new PrivatePart((byte[])[.. part.Salt.Span, Content[0]], Content.AsMemory(1));

        moved.Opens(part.Commit()).ShouldBeFalse();
    }

    [Fact]
    public void HexParsed_IsTheCommitment()
    {
        var commitment = PrivatePart.Seal(Content).Commit();

        Commitment.TryParse(commitment.ToString(), out var parsed).ShouldBeTrue();

        parsed.ShouldBe(commitment);
        Commitment.TryParse("ab", out _).ShouldBeFalse();
    }
}
