namespace Exchange.Audit.Merkle;

/// <summary>A leaf, node or root hash of the tree: 32 bytes of SHA-256 (RFC 6962, 2.1). Compared by value.</summary>
public readonly record struct MerkleHash
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int ByteCount = Digest.ByteCount;

    private readonly Digest digest;

    /// <summary>Takes exactly 32 bytes; anything else is an <see cref="ArgumentException"/>.</summary>
    public MerkleHash(ReadOnlySpan<byte> bytes)
        : this(new Digest(bytes))
    {
    }

    private MerkleHash(Digest digest) => this.digest = digest;

    /// <summary>Reads 64 hexadecimal digits, either case; false on anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out MerkleHash hash)
    {
        var parsed = Digest.TryParseHex(hex, out var digest);
        hash = new MerkleHash(digest);
        return parsed;
    }

    /// <summary>Writes the 32 bytes to the start of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination) => digest.CopyTo(destination);

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToArray() => digest.ToArray();

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => digest.ToString();
}
