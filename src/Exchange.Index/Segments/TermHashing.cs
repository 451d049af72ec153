using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>The hash by which terms are found; part of the file format.</summary>
internal static class TermHashing
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>A hash of the bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length * Multiplier;
        while (term.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term));
            term = term[sizeof(ulong)..];
        }

        var rest = 0ul;
        if (term.Length >= sizeof(uint))
        {
            rest = ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(term) << 32)
                | BinaryPrimitives.ReadUInt32LittleEndian(term[^sizeof(uint)..]);
        }
        else if (term.Length > 0)
        {
            rest = ((ulong)term[0] << 16) | ((ulong)term[term.Length / 2] << 8) | term[^1];
        }

        hash = Mix(hash ^ rest);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        value ^= value >> 32;
        return value * 0xD6E8FEB86659FD93;
    }
}
