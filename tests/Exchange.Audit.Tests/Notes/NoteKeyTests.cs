using System.Buffers.Binary;
using System.Security.Cryptography;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

public sealed class NoteKeyTests : IDisposable
{
    private readonly SomeKeys keys = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public void Id_IsTheStartOfSha256OverTheDerKey()
    {
        var key = keys.Signer().Key;

        var hash = SHA256.HashData(key.SubjectPublicKeyInfo.Span);

        key.Id.ShouldBe(BinaryPrimitives.ReadUInt32BigEndian(hash));
    }

    [Fact]
    public void TextParsed_IsTheSameKey()
    {
        var key = keys.Signer().Key;

        NoteKey.TryParse(key.ToString(), out var parsed).ShouldBeTrue();

        parsed.ToString().ShouldBe(key.ToString());
        parsed.Name.ShouldBe("node.example/audit");
        parsed.Id.ShouldBe(key.Id);
    }

    [Fact]
    public void TextWithAnyPartWrong_IsRefused()
    {
        var parts = keys.Signer().Key.ToString().Split('+', 3);

        NoteKey.TryParse($"{parts[0]}+00000000+{parts[2]}", out _).ShouldBeFalse();
        NoteKey.TryParse($"{parts[0]}+{parts[1]}", out _).ShouldBeFalse();
        NoteKey.TryParse($"+{parts[1]}+{parts[2]}", out _).ShouldBeFalse();
        NoteKey.TryParse($"{parts[0]}+{parts[1].ToUpperInvariant()}x+{parts[2]}", out _).ShouldBeFalse();
        NoteKey.TryParse($"{parts[0]}+{parts[1]}+AA==", out _).ShouldBeFalse();
        NoteKey.TryParse("", out _).ShouldBeFalse();
    }

    [Fact]
    public void OtherCurve_IsRefused()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Should.Throw<ArgumentException>(() => new NoteSigner("node.example", p384));
        NoteKey.TryCreate("node.example", p384.ExportSubjectPublicKeyInfo(), out _).ShouldBeFalse();
        NoteKey.TryCreate("node.example", [1, 2, 3], out _).ShouldBeFalse();
    }

    [Fact]
    public void PointOffTheCurve_IsRefused()
    {
        var bytes = keys.Signer().Key.SubjectPublicKeyInfo.ToArray();
        bytes[^1] ^= 1;

        NoteKey.TryCreate("node.example", bytes, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("plus+sign")]
    [InlineData("line\nbreak")]
    [InlineData("no\u00a0break")]
    public void NameThatCannotStandInANote_IsRefused(string name) =>
        Should.Throw<ArgumentException>(() => keys.Signer(name));

    [Fact]
    public void SignatureInFixedWidthEncoding_IsNotDer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var noteKey = NoteKey.From("node.example", key);

        var fixedWidth = key.SignData("text\n"u8, HashAlgorithmName.SHA256);
        var der = key.SignData("text\n"u8, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        noteKey.Verifies("text\n", fixedWidth).ShouldBeFalse();
        noteKey.Verifies("text\n", der).ShouldBeTrue();
    }
}
