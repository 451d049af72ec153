using Exchange.Index.Segments;

namespace Exchange.Index.Tests.Segments;

public sealed class BlockPackingTests
{
    [Fact]
    public void NumbersOfEveryWidthAndCount_ComeBack()
    {
        var random = new Random(1);
        var unpacked = new int[BlockPacking.BlockSize];
        for (var bits = 0; bits <= 32; bits++)
        {
            foreach (var count in new[] { 1, 2, 4, 5, 31, 64, 127, 128 })
            {
                var numbers = Enumerable.Range(0, count).Select(_ => bits == 0 ? 0u : (uint)random.NextInt64(1L << bits)).ToArray();
                var packed = new byte[BlockPacking.BytesOf(count, bits)];
                BlockPacking.Pack(numbers, bits, packed);

                BlockPacking.Unpack(packed, bits, count, unpacked);

                unpacked.Take(count).ShouldBe(numbers.Select(number => (int)number));
                Enumerable.Range(0, count).Select(i => BlockPacking.One(packed, bits, i)).ShouldBe(unpacked.Take(count));
            }
        }
    }

    [Fact]
    public void AscendingNumbers_ComeBackFromDifferences()
    {
        var random = new Random(2);
        var unpacked = new int[BlockPacking.BlockSize];
        for (var round = 0; round < 500; round++)
        {
            var count = round % 3 == 0 ? BlockPacking.BlockSize : random.Next(1, BlockPacking.BlockSize);
            var step = 1 << random.Next(20);
            var next = random.Next(1_000);
            var numbers = Enumerable.Range(0, count).Select(_ => next += random.Next(1, step + 1)).ToArray();
            var differences = Array.ConvertAll(numbers, number => (uint)number);
            BlockPacking.ToDifferences(differences, (uint)numbers[0]);
            var bits = BlockPacking.BitsFor(differences);
            var packed = new byte[BlockPacking.BytesOf(count, bits)];
            BlockPacking.Pack(differences, bits, packed);

            BlockPacking.UnpackAscending(packed, bits, count, numbers[0], unpacked);

            unpacked.Take(count).ShouldBe(numbers);
        }
    }
}
