using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Exchange.Index.Segments;

/// <content>Full blocks: straight code for each width.</content>
internal static partial class BlockPacking
{
    private static readonly Unpacker[] Unpackers =
    [
        Full<PackWidths.W1>, Full<PackWidths.W2>, Full<PackWidths.W3>, Full<PackWidths.W4>,
        Full<PackWidths.W5>, Full<PackWidths.W6>, Full<PackWidths.W7>, Full<PackWidths.W8>,
        Full<PackWidths.W9>, Full<PackWidths.W10>, Full<PackWidths.W11>, Full<PackWidths.W12>,
        Full<PackWidths.W13>, Full<PackWidths.W14>, Full<PackWidths.W15>, Full<PackWidths.W16>,
        Full<PackWidths.W17>, Full<PackWidths.W18>, Full<PackWidths.W19>, Full<PackWidths.W20>,
        Full<PackWidths.W21>, Full<PackWidths.W22>, Full<PackWidths.W23>, Full<PackWidths.W24>,
        Full<PackWidths.W25>, Full<PackWidths.W26>, Full<PackWidths.W27>, Full<PackWidths.W28>,
        Full<PackWidths.W29>, Full<PackWidths.W30>, Full<PackWidths.W31>, Full<PackWidths.W32>,
    ];

    private static readonly Unpacker[] SumUnpackers =
    [
        FullSums<PackWidths.W1>, FullSums<PackWidths.W2>, FullSums<PackWidths.W3>, FullSums<PackWidths.W4>,
        FullSums<PackWidths.W5>, FullSums<PackWidths.W6>, FullSums<PackWidths.W7>, FullSums<PackWidths.W8>,
        FullSums<PackWidths.W9>, FullSums<PackWidths.W10>, FullSums<PackWidths.W11>, FullSums<PackWidths.W12>,
        FullSums<PackWidths.W13>, FullSums<PackWidths.W14>, FullSums<PackWidths.W15>, FullSums<PackWidths.W16>,
        FullSums<PackWidths.W17>, FullSums<PackWidths.W18>, FullSums<PackWidths.W19>, FullSums<PackWidths.W20>,
        FullSums<PackWidths.W21>, FullSums<PackWidths.W22>, FullSums<PackWidths.W23>, FullSums<PackWidths.W24>,
        FullSums<PackWidths.W25>, FullSums<PackWidths.W26>, FullSums<PackWidths.W27>, FullSums<PackWidths.W28>,
        FullSums<PackWidths.W29>, FullSums<PackWidths.W30>, FullSums<PackWidths.W31>, FullSums<PackWidths.W32>,
    ];

    private delegate void Unpacker(ref byte from, uint first, ref uint to);

    /// <summary>One row; with the row and the width constant, nothing but loads, shifts and a mask is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Row<TWidth>(ref byte from, int row)
        where TWidth : PackWidths.IWidth
    {
        var bit = row * TWidth.Bits;
        var shift = bit & 31;
        var value = Word(ref from, bit >> 5) >>> shift;
        if (shift + TWidth.Bits > 32)
        {
            value |= Word(ref from, (bit >> 5) + 1) << (32 - shift);
        }

        return value & Vector128.Create(uint.MaxValue >> (32 - TWidth.Bits));
    }

    private static void Full<TWidth>(ref byte from, uint first, ref uint to)
        where TWidth : PackWidths.IWidth
    {
        Row<TWidth>(ref from, 0).StoreUnsafe(ref to, 0);
        Row<TWidth>(ref from, 1).StoreUnsafe(ref to, 4);
        Row<TWidth>(ref from, 2).StoreUnsafe(ref to, 8);
        Row<TWidth>(ref from, 3).StoreUnsafe(ref to, 12);
        Row<TWidth>(ref from, 4).StoreUnsafe(ref to, 16);
        Row<TWidth>(ref from, 5).StoreUnsafe(ref to, 20);
        Row<TWidth>(ref from, 6).StoreUnsafe(ref to, 24);
        Row<TWidth>(ref from, 7).StoreUnsafe(ref to, 28);
        Row<TWidth>(ref from, 8).StoreUnsafe(ref to, 32);
        Row<TWidth>(ref from, 9).StoreUnsafe(ref to, 36);
        Row<TWidth>(ref from, 10).StoreUnsafe(ref to, 40);
        Row<TWidth>(ref from, 11).StoreUnsafe(ref to, 44);
        Row<TWidth>(ref from, 12).StoreUnsafe(ref to, 48);
        Row<TWidth>(ref from, 13).StoreUnsafe(ref to, 52);
        Row<TWidth>(ref from, 14).StoreUnsafe(ref to, 56);
        Row<TWidth>(ref from, 15).StoreUnsafe(ref to, 60);
        Row<TWidth>(ref from, 16).StoreUnsafe(ref to, 64);
        Row<TWidth>(ref from, 17).StoreUnsafe(ref to, 68);
        Row<TWidth>(ref from, 18).StoreUnsafe(ref to, 72);
        Row<TWidth>(ref from, 19).StoreUnsafe(ref to, 76);
        Row<TWidth>(ref from, 20).StoreUnsafe(ref to, 80);
        Row<TWidth>(ref from, 21).StoreUnsafe(ref to, 84);
        Row<TWidth>(ref from, 22).StoreUnsafe(ref to, 88);
        Row<TWidth>(ref from, 23).StoreUnsafe(ref to, 92);
        Row<TWidth>(ref from, 24).StoreUnsafe(ref to, 96);
        Row<TWidth>(ref from, 25).StoreUnsafe(ref to, 100);
        Row<TWidth>(ref from, 26).StoreUnsafe(ref to, 104);
        Row<TWidth>(ref from, 27).StoreUnsafe(ref to, 108);
        Row<TWidth>(ref from, 28).StoreUnsafe(ref to, 112);
        Row<TWidth>(ref from, 29).StoreUnsafe(ref to, 116);
        Row<TWidth>(ref from, 30).StoreUnsafe(ref to, 120);
        Row<TWidth>(ref from, 31).StoreUnsafe(ref to, 124);
    }

    private static void FullSums<TWidth>(ref byte from, uint first, ref uint to)
        where TWidth : PackWidths.IWidth
    {
        var sum = Vector128.Create(first);
        (sum += Row<TWidth>(ref from, 0)).StoreUnsafe(ref to, 0);
        (sum += Row<TWidth>(ref from, 1)).StoreUnsafe(ref to, 4);
        (sum += Row<TWidth>(ref from, 2)).StoreUnsafe(ref to, 8);
        (sum += Row<TWidth>(ref from, 3)).StoreUnsafe(ref to, 12);
        (sum += Row<TWidth>(ref from, 4)).StoreUnsafe(ref to, 16);
        (sum += Row<TWidth>(ref from, 5)).StoreUnsafe(ref to, 20);
        (sum += Row<TWidth>(ref from, 6)).StoreUnsafe(ref to, 24);
        (sum += Row<TWidth>(ref from, 7)).StoreUnsafe(ref to, 28);
        (sum += Row<TWidth>(ref from, 8)).StoreUnsafe(ref to, 32);
        (sum += Row<TWidth>(ref from, 9)).StoreUnsafe(ref to, 36);
        (sum += Row<TWidth>(ref from, 10)).StoreUnsafe(ref to, 40);
        (sum += Row<TWidth>(ref from, 11)).StoreUnsafe(ref to, 44);
        (sum += Row<TWidth>(ref from, 12)).StoreUnsafe(ref to, 48);
        (sum += Row<TWidth>(ref from, 13)).StoreUnsafe(ref to, 52);
        (sum += Row<TWidth>(ref from, 14)).StoreUnsafe(ref to, 56);
        (sum += Row<TWidth>(ref from, 15)).StoreUnsafe(ref to, 60);
        (sum += Row<TWidth>(ref from, 16)).StoreUnsafe(ref to, 64);
        (sum += Row<TWidth>(ref from, 17)).StoreUnsafe(ref to, 68);
        (sum += Row<TWidth>(ref from, 18)).StoreUnsafe(ref to, 72);
        (sum += Row<TWidth>(ref from, 19)).StoreUnsafe(ref to, 76);
        (sum += Row<TWidth>(ref from, 20)).StoreUnsafe(ref to, 80);
        (sum += Row<TWidth>(ref from, 21)).StoreUnsafe(ref to, 84);
        (sum += Row<TWidth>(ref from, 22)).StoreUnsafe(ref to, 88);
        (sum += Row<TWidth>(ref from, 23)).StoreUnsafe(ref to, 92);
        (sum += Row<TWidth>(ref from, 24)).StoreUnsafe(ref to, 96);
        (sum += Row<TWidth>(ref from, 25)).StoreUnsafe(ref to, 100);
        (sum += Row<TWidth>(ref from, 26)).StoreUnsafe(ref to, 104);
        (sum += Row<TWidth>(ref from, 27)).StoreUnsafe(ref to, 108);
        (sum += Row<TWidth>(ref from, 28)).StoreUnsafe(ref to, 112);
        (sum += Row<TWidth>(ref from, 29)).StoreUnsafe(ref to, 116);
        (sum += Row<TWidth>(ref from, 30)).StoreUnsafe(ref to, 120);
        (sum += Row<TWidth>(ref from, 31)).StoreUnsafe(ref to, 124);
    }
}
