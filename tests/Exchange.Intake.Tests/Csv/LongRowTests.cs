using System.Text;
using Exchange.Intake.Csv;

namespace Exchange.Intake.Tests.Csv;

[Collection(nameof(MemoryMeasured))]
public sealed class LongRowTests
{
    private const int FieldBytes = 50 * 1024 * 1024;

    [Theory]
    [InlineData("x", false)]
    [InlineData("x", true)]
    [InlineData("some words in a line\n", true)]
    [InlineData("say \"\"so\"\" and, so\r\n", true)]
    [InlineData("\"\"", true)]
    public async Task FieldOf50Megabytes_IsOneRejectedRowInBoundedMemory(string part, bool quoted)
    {
        var quote = quoted ? "\"" : "";
        await using var stream = new LongFieldStream($"id,text,more\n1,one,a\n2,{quote}", part, FieldBytes,
            $"{quote},b\n3,three,c\n");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rows = new List<IntakeRow>();
        var highest = 0L;

        await foreach (var item in new CsvReader(Taken.Load(Some.TextMapping)).ReadAsync(stream, Taken.Context,
            TestContext.Current.CancellationToken))
        {
            rows.Add(item.ShouldBeOfType<IntakeRow>());
            highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        rows.Where(row => row.IsValid).Select(row => row.Record!.LocalId).ShouldBe(["1", "3"]);
        var rejected = rows.Single(row => !row.IsValid);
        rejected.Problems.Single().Code.ShouldBe("row-too-long");
        rejected.Line.ShouldBe(3);
        rejected.Original.Length.ShouldBe(1024);
        rows[^1].Line.ShouldBe(4 + stream.LineBreaksInField);
        highest.ShouldBeLessThan(8 * 1024 * 1024);
    }

    [Fact]
    public async Task QuoteNeverClosedBeforeALongFile_OneRowIsRejected()
    {
        var rows = string.Concat(Enumerable.Range(2, 100_000).Select(i => $"{i},some text of a row\n"));

        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,\"never closed\n" + rows);

        taken.Codes.ShouldBe("quote-unterminated");
        taken.Records.Count.ShouldBe(100_000);
        taken.Rows[^1].Line.ShouldBe(100_002);
    }

    [Fact]
    public async Task LongLinesBehindAQuoteNeverClosed_ReadingComesBackAtTheNextRow()
    {
        var limits = Taken.Context with { Limits = new IntakeLimits { RowBytesMax = 4096 } };
        var prose = string.Concat(Enumerable.Repeat("a line of prose without a delimiter\n", 500));

        var taken = await Taken.CsvAsync(Some.TextMapping, $"id,text\n1,\"never closed\n{prose}2,two\n3,three\n",
            limits);

        taken.Codes.ShouldBe("row-too-long");
        taken.Records.Select(record => record.LocalId).ShouldBe(["2", "3"]);
        taken.Rows[^1].Line.ShouldBe(504);
    }

    /// <summary>A start, a part repeated up to a number of bytes, an end; never in memory as a whole.</summary>
    private sealed class LongFieldStream(string start, string part, int fieldBytes, string end) : MemoryStream
    {
        private byte[] next = Encoding.UTF8.GetBytes(start);
        private readonly byte[] parts = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 1024)));
        private long left = fieldBytes / 1024 / part.Length;

        public long LineBreaksInField { get; } = part.Contains('\n') ? fieldBytes / 1024 / part.Length * 1024 : 0;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer,
            CancellationToken cancellationToken = default)
        {
            if (Position == Length && next.Length > 0)
            {
                SetLength(0);
                Write(next);
                Position = 0;
                next = left-- > 0 ? parts : left == -1 ? Encoding.UTF8.GetBytes(end) : [];
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
