using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>Numbers of seven bits a byte, as <see cref="ByteBuffer.WriteVarint"/> writes them.</summary>
internal static class Varint
{
    /// <summary>Reads one and moves past it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = bytes[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
