using System.Security.Cryptography;
using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Tests.Keys;

public sealed class PublicKeysTests
{
    [Fact]
    public void KeyOnP256_IsTaken()
    {
        using var key = SigningKey.Ephemeral();

        PublicKeys.TryGet(key.PublicKey, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("AAAA")]
    public void TextThatIsNoKey_IsRefused(string text) => PublicKeys.TryGet(text, out _).ShouldBeFalse();

    [Fact]
    public void KeysOfOtherKinds_AreRefused()
    {
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var brainpool = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var rsa = RSA.Create(2048);

        PublicKeys.TryGet(Convert.ToBase64String(larger.ExportSubjectPublicKeyInfo()), out _).ShouldBeFalse();
        PublicKeys.TryGet(Convert.ToBase64String(brainpool.ExportSubjectPublicKeyInfo()), out _).ShouldBeFalse();
        PublicKeys.TryGet(Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()), out _).ShouldBeFalse();
    }
}
