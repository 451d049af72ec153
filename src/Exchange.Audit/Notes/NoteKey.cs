using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Audit.Notes;

/// <summary>
/// A public key that signs notes: ECDSA on P-256 with SHA-256, note signature type 0x02 (C2SP signed-note). Its id is
/// the first four bytes of SHA-256 over the DER SubjectPublicKeyInfo; signatures are ASN.1 DER (RFC 3279).
/// </summary>
public sealed class NoteKey
{
    internal const DSASignatureFormat SignatureFormat = DSASignatureFormat.Rfc3279DerSequence;
    private const byte EcdsaType = 0x02;
    private const int PointBytes = 65;

    /// <summary>How the DER of every P-256 key with an uncompressed point begins (RFC 5480).</summary>
    private static readonly byte[] P256Prefix = Convert.FromHexString(
        "3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private readonly byte[] subjectPublicKeyInfo;

    private NoteKey(string name, byte[] subjectPublicKeyInfo)
    {
        Name = name;
        this.subjectPublicKeyInfo = subjectPublicKeyInfo;
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(subjectPublicKeyInfo));
    }

    /// <summary>The name on the signature line; for a log the checkpoint's origin.</summary>
    public string Name { get; }

    /// <summary>The number on the signature line that tells this key from others of the same name.</summary>
    public uint Id { get; }

    /// <summary>The key in DER, as X.509 certificates carry it.</summary>
    public ReadOnlyMemory<byte> SubjectPublicKeyInfo => subjectPublicKeyInfo;

    /// <summary>Takes the public half. A name that cannot stand in a note or a curve other than P-256 is an
    /// <see cref="ArgumentException"/>.</summary>
    public static NoteKey From(string name, ECDsa key) =>
        TryCreate(name, key.ExportSubjectPublicKeyInfo(), out var noteKey)
            ? noteKey
            : throw new ArgumentException("a note key is ECDSA P-256, its name without space or plus", nameof(key));

    /// <summary>Takes a name and the DER SubjectPublicKeyInfo of a P-256 key; false on anything else.</summary>
    public static bool TryCreate(
        string name, ReadOnlySpan<byte> subjectPublicKeyInfo, [NotNullWhen(true)] out NoteKey? key)
    {
        key = IsName(name) && IsP256(subjectPublicKeyInfo) ? new NoteKey(name, subjectPublicKeyInfo.ToArray()) : null;
        return key is not null;
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes; false where any part or the id is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        // Base64 may hold plus signs; a name may not.
        var parts = text.Split('+', 3);
        return parts.Length == 3
            && StrictBase64.Decode(parts[2]) is [EcdsaType, .. var der]
            && TryCreate(parts[0], der, out key)
            && parts[1] == key.IdText();
    }

    /// <summary>Name, plus, id in eight hexadecimal digits, plus, base64 of the type byte and the DER key.</summary>
    public override string ToString() =>
        $"{Name}+{IdText()}+{Convert.ToBase64String([EcdsaType, .. subjectPublicKeyInfo])}";

    /// <summary>Whether this key made the signature over the text.</summary>
    public bool Verifies(string text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
        return key.VerifyData(Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256, SignatureFormat);
    }

    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    private static bool IsP256(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        if (!subjectPublicKeyInfo.StartsWith(P256Prefix)
            || subjectPublicKeyInfo.Length != P256Prefix.Length + PointBytes)
        {
            return false;
        }

        using var key = ECDsa.Create();
        try
        {
            // Refuses a point that is not on the curve.
            key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private string IdText() => Id.ToString("x8", CultureInfo.InvariantCulture);
}
