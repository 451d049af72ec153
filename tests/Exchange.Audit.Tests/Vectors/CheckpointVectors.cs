using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Tests.Merkle;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>Checkpoints, good and bad, of one log whose private key is thrown away.</summary>
internal sealed class CheckpointVectors
{
    private const string Folder = "checkpoint";
    private const string Origin = "node.example/audit";

    private readonly ECDsa key;
    private readonly NoteSigner signer;
    private readonly string text;
    private readonly string signature;

    private CheckpointVectors(ECDsa key)
    {
        this.key = key;
        signer = new NoteSigner(Origin, key);
        text = new Checkpoint(Origin, new TreeSize(7), new SomeTree(7).Frontier.Root(), []).ToText();
        signature = SignatureOver(text);
    }

    public static void WriteAll()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var vectors = new CheckpointVectors(key);
        vectors.WriteTrusted(new NoteSigner(Origin, otherKey), new NoteSigner("witness.example", otherKey));
        vectors.WriteUnknown(new NoteSigner(Origin, otherKey));
        vectors.WriteFalse(new NoteSigner("witness.example", otherKey));
        vectors.WriteMalformedNote();
        vectors.WriteMalformedText();
    }

    private void WriteTrusted(NoteSigner namesake, NoteSigner witness)
    {
        Write("holds", CheckpointVerdict.Trusted, WithText(signature));
        Write("holds-with-a-witness-first", CheckpointVerdict.Trusted, WithText(Line(witness) + signature));
        Write("holds-with-a-namesake-first", CheckpointVerdict.Trusted, WithText(Line(namesake) + signature));
        WriteSigned("holds-with-extension-lines", CheckpointVerdict.Trusted, text + "one line\nand another\n");
        WriteSigned("holds-of-size-0", CheckpointVerdict.Trusted, TextOfSize("0"));
    }

    private void WriteUnknown(NoteSigner namesake)
    {
        Write("signed-by-another-key-of-the-same-name", CheckpointVerdict.UnknownSigner, text + "\n" + Line(namesake));
        Write(
            "signed-under-another-name",
            CheckpointVerdict.UnknownSigner,
            text + "\n" + signature.Replace(Origin, "other.example", StringComparison.Ordinal));
        WriteSigned(
            "of-another-log",
            CheckpointVerdict.WrongOrigin,
            text.Replace(Origin, "other.example", StringComparison.Ordinal));
    }

    private void WriteFalse(NoteSigner witness)
    {
        var stale = SignatureOver(TextOfSize("6"));
        var fixedWidth = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256);
        void False(string name, string note) => Write(name, CheckpointVerdict.FalseSignature, note);

        False("signature-of-a-stale-checkpoint", WithText(stale));
        False("size-changed-after-signing", TextOfSize("6") + "\n" + signature);
        False("one-good-and-one-false-signature", WithText(signature + stale));
        False("false-signature-and-a-good-witness", WithText(stale + Line(witness)));
        False("extension-line-added-after-signing", text + "more\n\n" + signature);
        False("signature-one-bit-flipped", WithText(Line(blob => [.. blob[..^1], (byte)(blob[^1] ^ 1)])));
        False("signature-cut-off", WithText(Line(blob => blob[..^1])));
        False("signature-with-a-byte-too-many", WithText(Line(blob => [.. blob, 0])));
        False("signature-in-fixed-width-encoding", WithText(Line(blob => [.. blob[..4], .. fixedWidth])));
    }

    private void WriteMalformedNote()
    {
        Malformed("no-blank-line", text + signature);
        Malformed("no-signature", text + "\n");
        Malformed("text-alone", text);
        Malformed("nothing-at-all", "");
        Malformed("no-final-newline", text + "\n" + signature[..^1]);
        Malformed("windows-line-ends", (text + "\n" + signature).Replace("\n", "\r\n", StringComparison.Ordinal));
        Malformed("hyphen-for-em-dash", text + "\n" + signature.Replace('\u2014', '-'));
        var twoSpaces = signature.Replace("audit ", "audit  ", StringComparison.Ordinal);
        Malformed("two-spaces-before-the-signature", WithText(twoSpaces));
        Malformed("key-id-without-signature", text + "\n" + Line(blob => blob[..4]));
        Malformed("line-after-the-signatures", text + "\n" + signature + "more\n");
        Malformed("101-signatures", text + "\n" + string.Concat(Enumerable.Repeat(signature, 101)));
        var latin1 = Encoding.Latin1.GetBytes("n\u00f6de");
        VectorFiles.Write(
            Folder,
            "not-utf-8",
            new CheckpointClaim(
                signer.Key.ToString(),
                Note: null,
                Convert.ToBase64String([.. latin1, .. Encoding.UTF8.GetBytes(text + "\n" + signature)]),
                CheckpointVerdict.Malformed));
    }

    private void WriteMalformedText()
    {
        var lines = text.Split('\n');
        string Text(string size, string root) => $"{Origin}\n{size}\n{root}\n";
        void Signed(string name, string changed) => WriteSigned(name, CheckpointVerdict.Malformed, changed);

        Signed("size-with-leading-zero", Text("07", lines[2]));
        Signed("size-negative", Text("-7", lines[2]));
        Signed("size-with-plus", Text("+7", lines[2]));
        Signed("size-with-space", Text(" 7", lines[2]));
        Signed("size-hexadecimal", Text("0x7", lines[2]));
        Signed("size-beyond-63-bits", Text("9223372036854775808", lines[2]));
        Signed("size-empty", Text("", lines[2]));
        Signed("root-of-31-bytes", Text("7", Convert.ToBase64String(new byte[31])));
        Signed("root-of-33-bytes", Text("7", Convert.ToBase64String(new byte[33])));
        Signed("root-in-hexadecimal", Text("7", new string('0', 64)));
        Signed("root-base64-with-stray-bits", Text("7", lines[2][..^2] + "9="));
        Signed("root-missing", $"{Origin}\n7\n");
        Signed("origin-empty", $"\n7\n{lines[2]}\n");
        Signed("tab-in-an-extension-line", text + "a\tb\n");
        Signed("extension-line-empty", text + "\nmore\n");
    }

    private void Malformed(string name, string note) => Write(name, CheckpointVerdict.Malformed, note);

    private void WriteSigned(string name, CheckpointVerdict verdict, string changed) =>
        Write(name, verdict, changed + "\n" + SignatureOver(changed));

    private void Write(string name, CheckpointVerdict verdict, string note) =>
        VectorFiles.Write(Folder, name, new CheckpointClaim(signer.Key.ToString(), note, NoteBase64: null, verdict));

    private string Line(NoteSigner by) => by.Sign(text).Signatures[0] + "\n";

    private string SignatureOver(string signed) => signer.Sign(signed).Signatures[0] + "\n";

    private string WithText(string signatures) => text + "\n" + signatures;

    private string TextOfSize(string size) => text.Replace("\n7\n", $"\n{size}\n", StringComparison.Ordinal);

    private string Line(Func<byte[], byte[]> change)
    {
        var parts = signature.TrimEnd('\n').Split(' ');
        return $"{parts[0]} {parts[1]} {Convert.ToBase64String(change(Convert.FromBase64String(parts[2])))}\n";
    }
}
