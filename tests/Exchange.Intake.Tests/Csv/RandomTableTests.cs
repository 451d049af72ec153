using System.Text;
using Exchange.Intake.Csv;
using Exchange.Intake.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Intake.Tests.Csv;

public sealed class RandomTableTests
{
    private static readonly string[] Cells =
        ["", "a", "\"", ",", "\n", "\r", "\r\n", "x,y", "say \"so\"", "two\nlines", " blank ", "Zoë", "日本", "\"\"",
            "a\"b", ",\n\"", "0", ";"];

    private static readonly Gen<string[][]> Tables =
        from columns in Gen.Choose(1, 6)
        from rows in Gen.Choose(1, 12)
        from table in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Cells), columns), rows)
        select table;

    [Fact]
    public void AnyTableWrittenAsRfc4180_ComesBackTheSame() =>
        Prop.ForAll(Tables.ToArbitrary(), Gen.Elements("\n", "\r\n", "\r").ToArbitrary(), Arb.From(Gen.Elements(true,
            false)), (table, lineBreak, lastBreak) =>
        {
            var file = Write(table, lineBreak, lastBreak);

            var read = Read(new MemoryStream(file), 64, file.Length + 1);

            read.ShouldBe(table);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTableCutAnywhereByTheBuffer_ComesBackTheSame() =>
        Prop.ForAll(Tables.ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (table,
            piece, window) =>
        {
            var file = Write(table, "\r\n", true);

            var read = Read(new DribbleStream(file, piece, 1), window, file.Length + 1);

            read.ShouldBe(table);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTextAtAll_IsReadToItsEndWithEveryLineCounted() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("a", "\"", ",", "\n", "\r", "\r\n", "bb")).ToArbitrary(), Gen.Choose(1,
            9).ToArbitrary(), (parts, window) =>
        {
            var file = Encoding.UTF8.GetBytes(string.Concat(parts));

            var whole = Lines(new MemoryStream(file), 4096, file.Length + 1);
            var pieces = Lines(new DribbleStream(file, 1, 3, 2), window, file.Length + 1);

            pieces.ShouldBe(whole);
            whole.ShouldBe(whole.Order());
            whole.ShouldAllBe(line => line <= LineBreaks.Count(file) + 1);
        }).QuickCheckThrowOnFailure();

    private static List<long> Lines(Stream stream, int window, int rowMax)
    {
        var rows = new CsvRows(new ByteWindow(stream, window, rowMax), CsvDialect.Rfc4180, 100) { CellsExpected = 2 };
        var lines = new List<long>();
        while (Next(rows))
        {
            lines.Add(rows.Line);
        }

        return lines;
    }

    private static List<string[]> Read(Stream stream, int window, int rowMax)
    {
        var rows = new CsvRows(new ByteWindow(stream, window, rowMax), CsvDialect.Rfc4180, 100);
        var table = new List<string[]>();
        while (Next(rows))
        {
            rows.Fault.ShouldBe(RowFault.None);
            table.Add([.. rows.Cells.Select(cell => Text(rows.Bytes.Span.Slice(cell.Start, cell.Length),
                cell.Doubled))]);
        }

        return table;
    }

    private static string Text(ReadOnlySpan<byte> bytes, bool doubled)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Every stream here is in memory, so that nothing is waited for.</summary>
    private static bool Next(CsvRows rows)
    {
        var next = rows.NextAsync(CancellationToken.None).AsTask();
        next.IsCompleted.ShouldBeTrue();
        return next.GetAwaiter().GetResult();
    }

    private static byte[] Write(string[][] table, string lineBreak, bool lastBreak)
    {
        var lines = string.Join(lineBreak, table.Select(row => string.Join(',', row.Select(Quote))));
        return Encoding.UTF8.GetBytes(lastBreak ? lines + lineBreak : lines);
    }

    private static string Quote(string cell) =>
        cell.Length == 0 || cell.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
