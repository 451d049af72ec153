using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Exchange.Index.Segments;

/// <summary>
/// Bit packing of up to 128 numbers in four lanes (Lemire and Boytsov, "Decoding billions of integers per second through vectorization",
/// 2015): number i is in lane i mod 4, so one vector operation decodes four neighbours. Ascending numbers are kept as the difference to
/// the number four before, which makes the running sum one addition for four.
/// </summary>
internal static partial class BlockPacking
{
    /// <summary>Numbers in a full block.</summary>
    public const int BlockSize = 128;

    private const int Lanes = 4;
    private const int VectorBytes = 16;

    /// <summary>Bytes that so many numbers of this width take.</summary>
    public static int BytesOf(int count, int bits) => ((RowsOf(count) * bits) + 31) / 32 * VectorBytes;

    /// <summary>Bits that the greatest of the numbers needs.</summary>
    public static int BitsFor(ReadOnlySpan<uint> numbers)
    {
        var all = 0u;
        foreach (var number in numbers)
        {
            all |= number;
        }

        return 32 - int.LeadingZeroCount((int)all);
    }

    /// <summary>Replaces ascending numbers by differences to the number four before; the first four to <paramref name="first"/>.</summary>
    public static void ToDifferences(Span<uint> ascending, uint first)
    {
        for (var i = ascending.Length - 1; i >= 0; i--)
        {
            ascending[i] -= i >= Lanes ? ascending[i - Lanes] : first;
        }
    }

    /// <summary>Packs the numbers into as many bytes as <see cref="BytesOf"/> says.</summary>
    public static void Pack(ReadOnlySpan<uint> numbers, int bits, Span<byte> to)
    {
        to.Clear();
        var words = MemoryMarshal.Cast<byte, uint>(to);
        for (var i = 0; i < numbers.Length && bits > 0; i++)
        {
            var bit = i / Lanes * bits;
            var word = (bit / 32 * Lanes) + (i % Lanes);
            words[word] |= numbers[i] << (bit % 32);
            if ((bit % 32) + bits > 32)
            {
                words[word + Lanes] |= numbers[i] >> (32 - (bit % 32));
            }
        }
    }

    /// <summary>Unpacks so many numbers; what follows them in the last row of four is undefined.</summary>
    /// <param name="from">The packed bytes.</param>
    /// <param name="bits">Width, 0 to 32.</param>
    /// <param name="count">How many, up to 128.</param>
    /// <param name="to">At least 128 long.</param>
    public static void Unpack(ReadOnlySpan<byte> from, int bits, int count, Span<int> to)
    {
        if (bits == 0)
        {
            to[..count].Clear();
            return;
        }

        ref var start = ref MemoryMarshal.GetReference(from[..BytesOf(count, bits)]);
        ref var target = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(to[..BlockSize]));
        if (count == BlockSize)
        {
            Unpackers[bits - 1](ref start, 0, ref target);
        }
        else
        {
            Rows(ref start, bits, RowsOf(count), ref target);
        }
    }

    /// <summary>One of the packed numbers.</summary>
    public static int One(ReadOnlySpan<byte> from, int bits, int index)
    {
        if (bits == 0)
        {
            return 0;
        }

        var words = MemoryMarshal.Cast<byte, uint>(from);
        var bit = index / Lanes * bits;
        var word = (bit / 32 * Lanes) + (index % Lanes);
        ulong value = words[word];
        if ((bit % 32) + bits > 32)
        {
            value |= (ulong)words[word + Lanes] << 32;
        }

        return (int)((value >> (bit % 32)) & (uint.MaxValue >> (32 - bits)));
    }

    /// <summary>Unpacks so many ascending numbers that were packed as differences.</summary>
    /// <param name="from">The packed bytes.</param>
    /// <param name="bits">Width, 0 to 32.</param>
    /// <param name="count">How many, up to 128.</param>
    /// <param name="first">What the first four differ from.</param>
    /// <param name="to">At least 128 long.</param>
    public static void UnpackAscending(ReadOnlySpan<byte> from, int bits, int count, int first, Span<int> to)
    {
        if (count == BlockSize && bits > 0)
        {
            ref var start = ref MemoryMarshal.GetReference(from[..BytesOf(count, bits)]);
            SumUnpackers[bits - 1](ref start, (uint)first, ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(to[..BlockSize])));
            return;
        }

        Unpack(from, bits, count, to);
        for (var i = 0; i < count; i++)
        {
            to[i] += i >= Lanes ? to[i - Lanes] : first;
        }
    }

    private static int RowsOf(int count) => (count + Lanes - 1) / Lanes;

    private static void Rows(ref byte from, int bits, int rows, ref uint to)
    {
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        for (var row = 0; row < rows; row++)
        {
            var bit = row * bits;
            var shift = bit & 31;
            var value = Word(ref from, bit >> 5) >>> shift;
            if (shift + bits > 32)
            {
                value |= Word(ref from, (bit >> 5) + 1) << (32 - shift);
            }

            (value & mask).StoreUnsafe(ref to, (nuint)(row * Lanes));
        }
    }

    private static Vector128<uint> Word(ref byte from, int word) => Vector128.LoadUnsafe(ref from, (nuint)(word * VectorBytes)).AsUInt32();
}
