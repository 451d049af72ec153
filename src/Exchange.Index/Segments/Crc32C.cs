using System.Buffers.Binary;
using System.Numerics;

namespace Exchange.Index.Segments;

/// <summary>CRC-32C (RFC 3720, appendix B.4), in hardware where there is any: finds damage, not malice.</summary>
internal static class Crc32C
{
    /// <summary>The checksum of nothing.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>Goes on with more bytes.</summary>
    public static uint Update(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }

    /// <summary>The checksum of all bytes so far.</summary>
    public static uint Finish(uint crc) => ~crc;

    /// <summary>The checksum of these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Update(Start, bytes));
}
