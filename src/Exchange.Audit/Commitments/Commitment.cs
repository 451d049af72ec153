using System.Security.Cryptography;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Commitments;

/// <summary>
/// SHA-256(salt || private part): what the hashed entry says of the part kept beside it. Without salt and part it tells
/// nothing about either; with them anybody can check it.
/// </summary>
public readonly record struct Commitment
{
    private readonly Digest digest;

    private Commitment(Digest digest) => this.digest = digest;

    /// <summary>Reads 64 hexadecimal digits; false on anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Commitment commitment)
    {
        var parsed = Digest.TryParseHex(hex, out var digest);
        commitment = new Commitment(digest);
        return parsed;
    }

    /// <summary>64 lower-case hexadecimal digits, the form that stands in an entry.</summary>
    public override string ToString() => digest.ToString();

    internal static Commitment To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) =>
        new(new Digest(SHA256.HashData([.. salt, .. content])));
}
