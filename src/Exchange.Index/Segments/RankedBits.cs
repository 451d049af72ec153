using System.Numerics;
using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>A bit set in a segment that can tell how many bits are set before a place.</summary>
internal readonly struct RankedBits(Section section, long at, int bits)
{
    private int WordCount => (bits + 63) / 64;

    /// <summary>Bytes that it takes.</summary>
    public long Bytes => WordCount * 12L;

    /// <summary>Whether the bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int bit) => (section.Slice<ulong>(at, WordCount)[bit >> 6] >> bit & 1) != 0;

    /// <summary>Set bits before this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Before(int bit)
    {
        var word = section.Slice<ulong>(at, WordCount)[bit >> 6];
        var before = section.Slice<int>(at + (WordCount * 8L), WordCount)[bit >> 6];
        return before + BitOperations.PopCount(word & ((1ul << bit) - 1));
    }
}
