using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

public sealed class CosignatureTests : IDisposable
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_679_315_147);

    private readonly SomeKeys keys = new();
    private readonly SignedNote note;
    private readonly NoteSigner log;
    private readonly NoteSigner witness;

    public CosignatureTests()
    {
        log = keys.Signer();
        witness = keys.Signer(Cosignature.WitnessName("hub.example/audit"));
        note = new CheckpointSigner(log).Sign(new Checkpoint(log.Key.Name, new TreeSize(0), MerkleHashing.EmptyRoot, []));
    }

    [Fact]
    public void GoodCosignature_SaysWhoAndWhen()
    {
        var cosigned = With(witness.Cosign(note.Text, At));

        var found = Cosignature.Read(cosigned, [witness.Key])!.ShouldHaveSingleItem();

        found.Witness.ShouldBe(witness.Key);
        found.At.ShouldBe(At);
        new CheckpointVerifier(log.Key).Verify(cosigned.ToBytes()).IsTrusted.ShouldBeTrue();
    }

    [Fact]
    public void Message_IsThatOfTheSpecification()
    {
        var blob = witness.Cosign(note.Text, At).Signature.ToArray();

        BinaryPrimitives.ReadInt64BigEndian(blob).ShouldBe(1_679_315_147);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(witness.Key.SubjectPublicKeyInfo.Span, out _);
        key.VerifyData(
            Encoding.UTF8.GetBytes("cosignature/v1\ntime 1679315147\n" + note.Text), blob.AsSpan(8), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }

    [Fact]
    public void TimeChangedAfterwards_IsFalse()
    {
        var good = witness.Cosign(note.Text, At);
        var blob = good.Signature.ToArray();
        blob[7] ^= 1;

        Cosignature.Read(With(good with { Signature = blob }), [witness.Key]).ShouldBeNull();
    }

    [Fact]
    public void CosignatureOfAnotherCheckpoint_IsFalse() =>
        Cosignature.Read(With(witness.Cosign("other\n0\n", At)), [witness.Key]).ShouldBeNull();

    [Fact]
    public void LogsOwnSignature_IsNoCosignature() =>
        Cosignature.Read(note, [Cosignature.WitnessKey(log.Key)]).ShouldBe([]);

    [Fact]
    public void PlainSignatureUnderAWitnesssName_IsFalse() =>
        Cosignature.Read(With(note.Signatures[0] with { KeyName = witness.Key.Name, KeyId = witness.Key.Id }), [witness.Key]).ShouldBeNull();

    [Fact]
    public void UnknownWitness_IsPassedOver() =>
        Cosignature.Read(With(keys.Signer("someone").Cosign(note.Text, At)), [witness.Key]).ShouldBe([]);

    public void Dispose() => keys.Dispose();

    private SignedNote With(NoteSignature signature) => note with { Signatures = [.. note.Signatures, signature] };
}
