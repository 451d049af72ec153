using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

public sealed class NoteVerifierTests : IDisposable
{
    private readonly SomeKeys keys = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public void KnownSignerAmongUnknown_IsTrusted()
    {
        var (known, unknown) = (keys.Signer("a.example"), keys.Signer("b.example"));
        var note = Both("text\n", unknown, known);

        new NoteVerifier([known.Key]).Verify(note).ShouldBe(NoteVerdict.Trusted);
    }

    [Fact]
    public void OnlyUnknownSigners_IsNotTrusted()
    {
        var note = Both("text\n", keys.Signer("a.example"), keys.Signer("b.example"));

        new NoteVerifier([keys.Signer("a.example").Key]).Verify(note).ShouldBe(NoteVerdict.UnknownSigner);
        new NoteVerifier([]).Verify(note).ShouldBe(NoteVerdict.UnknownSigner);
    }

    [Fact]
    public void SameNameOtherKey_IsPassedOver()
    {
        var (known, namesake) = (keys.Signer("a.example"), keys.Signer("a.example"));

        new NoteVerifier([known.Key]).Verify(Both("text\n", namesake, known)).ShouldBe(NoteVerdict.Trusted);
    }

    [Fact]
    public void OneFalseSignatureOfAKnownKey_SpoilsTheNote()
    {
        var (good, bad) = (keys.Signer("a.example"), keys.Signer("b.example"));
        var forged = bad.Sign("other text\n").Signatures[0];
        var note = new SignedNote("text\n", [good.Sign("text\n").Signatures[0], forged]);

        new NoteVerifier([good.Key, bad.Key]).Verify(note).ShouldBe(NoteVerdict.FalseSignature);
        new NoteVerifier([good.Key]).Verify(note).ShouldBe(NoteVerdict.Trusted);
    }

    [Fact]
    public void TextWithoutFinalNewline_IsNotSigned() =>
        Should.Throw<ArgumentException>(() => keys.Signer().Sign("text"));

    private static SignedNote Both(string text, NoteSigner first, NoteSigner second) =>
        new(text, [first.Sign(text).Signatures[0], second.Sign(text).Signatures[0]]);
}
