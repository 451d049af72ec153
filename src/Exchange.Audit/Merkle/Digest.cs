using System.Buffers;
using System.Buffers.Binary;

namespace Exchange.Audit.Merkle;

/// <summary>32 bytes held by value, the storage of <see cref="MerkleHash"/> and of commitments.</summary>
internal readonly record struct Digest
{
    public const int ByteCount = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteCount)
        {
            throw new ArgumentException($"a SHA-256 value is {ByteCount} bytes, not {bytes.Length}", nameof(bytes));
        }

        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    public static bool TryParseHex(ReadOnlySpan<char> hex, out Digest digest)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        var decoded = hex.Length == 2 * ByteCount
            && Convert.FromHexString(hex, bytes, out _, out _) == OperationStatus.Done;
        digest = decoded ? new Digest(bytes) : default;
        return decoded;
    }

    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], fourth);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[ByteCount];
        CopyTo(bytes);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
