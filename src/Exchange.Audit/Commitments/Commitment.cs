using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Commitments;

/// <summary>
/// SHA-256(salt || private part): what the hashed entry says of the part kept beside it. Without salt and part it tells
/// nothing about either; with them anybody can check it.
/// </summary>
public readonly record struct Commitment
{
    private const int OnStackBytesMax = 2_048;

    private readonly Digest digest;

    private Commitment(Digest digest) => this.digest = digest;

    /// <summary>Reads 64 hexadecimal digits; false on anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Commitment commitment)
    {
        var parsed = Digest.TryParseHex(hex, out var digest);
        commitment = new Commitment(digest);
        return parsed;
    }

    /// <summary>The same of digits in UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out Commitment commitment)
    {
        Span<char> digits = stackalloc char[2 * Digest.ByteCount];
        if (hex.Length != digits.Length || !Ascii.IsValid(hex))
        {
            commitment = default;
            return false;
        }

        Ascii.ToUtf16(hex, digits, out _);
        return TryParse(digits, out commitment);
    }

    /// <summary>64 lower-case hexadecimal digits, the form that stands in an entry.</summary>
    public override string ToString() => digest.ToString();

    internal static Commitment To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        var length = salt.Length + content.Length;
        var both = length <= OnStackBytesMax ? stackalloc byte[length] : new byte[length];
        salt.CopyTo(both);
        content.CopyTo(both[salt.Length..]);
        Span<byte> hash = stackalloc byte[Digest.ByteCount];
        SHA256.HashData(both, hash);
        return new Commitment(new Digest(hash));
    }
}
