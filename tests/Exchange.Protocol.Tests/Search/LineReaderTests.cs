using Exchange.Protocol.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Protocol.Tests.Search;

public sealed class LineReaderTests
{
    private static readonly byte[] Answer = [.. SomeFrames.All.SelectMany(Frames.ToLine)];

    [Fact]
    public async Task SplitAtAnyOneByte_GivesTheSameFrames()
    {
        for (var at = 0; at <= Answer.Length; at++)
        {
            await ShouldGiveAllFramesAsync(new PiecewiseStream(Answer, [at, Answer.Length - at]));
        }
    }

    [Fact]
    public async Task SplitAtEveryByte_GivesTheSameFrames() =>
        await ShouldGiveAllFramesAsync(new PiecewiseStream(Answer, [.. Enumerable.Repeat(1, Answer.Length)]));

    [Fact]
    public void SplitAnyhow_GivesTheSameFrames() =>
        Prop.ForAll(
                Gen.Choose(1, 900).NonEmptyListOf().ToArbitrary(),
                sizes => ShouldGiveAllFramesAsync(new PiecewiseStream(Answer, sizes)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(4711, 7));

    [Fact]
    public async Task LineOfTheGreatestLength_IsTaken()
    {
        var line = new byte[Frames.LineBytesMax + 1];
        line[^1] = (byte)'\n';

        (await ReadAsync(new MemoryStream(line))).Single().Length.ShouldBe(Frames.LineBytesMax);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task LongerLine_IsRefused(int more)
    {
        var line = new byte[Frames.LineBytesMax + more + 1];
        line[^1] = (byte)'\n';

        await Should.ThrowAsync<InvalidDataException>(() => ReadAsync(new MemoryStream(line)));
    }

    [Fact]
    public async Task LineWithoutEnd_IsRefusedBeforeItFillsTheMemory()
    {
        using var endless = new EndlessStream();

        await Should.ThrowAsync<InvalidDataException>(() => ReadAsync(endless));

        endless.BytesRead.ShouldBeLessThan(2L * Frames.LineBytesMax);
    }

    [Fact]
    public async Task RestWithoutNewline_IsNoLine() =>
        (await ReadAsync(new MemoryStream("whole\nhal"u8.ToArray()))).Single().ShouldBe("whole"u8.ToArray());

    private static async Task ShouldGiveAllFramesAsync(Stream stream)
    {
        var frames = (await ReadAsync(stream)).Select(line => Frames.FromLine(line)).ToList();

        frames.ShouldAllBe(frame => frame != null);
        frames.SelectMany(frame => Frames.ToLine(frame!)).ToArray().AsSpan().SequenceEqual(Answer).ShouldBeTrue();
    }

    private static async Task<List<byte[]>> ReadAsync(Stream stream)
    {
        var lines = new List<byte[]>();
        await foreach (var line in LineReader.ReadAsync(stream, Parties.Cancellation))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Hands its bytes out in pieces of the given sizes, over and over; a piece of 0 is left out.</summary>
    private sealed class PiecewiseStream(byte[] bytes, IReadOnlyList<int> sizes) : ReadOnlyStream
    {
        private int at;
        private int piece;

        protected override int Take(Span<byte> buffer)
        {
            while (sizes[piece % sizes.Count] == 0)
            {
                piece++;
            }

            var count = Math.Min(Math.Min(buffer.Length, sizes[piece++ % sizes.Count]), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }
    }

    private sealed class EndlessStream : ReadOnlyStream
    {
        public long BytesRead { get; private set; }

        protected override int Take(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            BytesRead += buffer.Length;
            return buffer.Length;
        }
    }
}
