using System.Text;

namespace Exchange.Intake.Tests.Csv;

[Requirement("RTCS-5")]
public sealed class BadRowTests
{
    [Fact]
    public async Task QuoteNeverClosed_OneRowIsRejectedAndTheNextLinesAreRead()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,\"never closed\n2,two\n3,\"three\"\n4,four\n");

        taken.Rows.Select(row => row.Line).ShouldBe([2, 3, 4, 5]);
        taken.Codes.ShouldBe("quote-unterminated");
        taken.Records.Select(record => record.LocalId).ShouldBe(["2", "3", "4"]);
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task QuoteNeverClosedUntilTheEnd_TheRowsAfterItAreStillRead()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,\"never closed\n2,two\n3,three\n");

        taken.Codes.ShouldBe("quote-unterminated");
        taken.Records.Select(record => record.LocalId).ShouldBe(["2", "3"]);
    }

    [Theory]
    [InlineData("1,a \"stray\" quote\n")]
    [InlineData("1,\"closed\" too early\n")]
    public async Task QuoteWhereNoneMayStand_ThatRowIsRejected(string row)
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n" + row + "2,two\n");

        taken.Codes.ShouldBe("quote-stray");
        taken.Rows[0].Line.ShouldBe(2);
        taken.Records.Single().LocalId.ShouldBe("2");
    }

    [Fact]
    public async Task QuotedLineBreaks_LinesAreCountedAndTheValueKept()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\r\n1,\"two\r\nlines\"\r\n\r\n2,two\r\n");

        taken.Rows.Select(row => row.Line).ShouldBe([2, 5]);
        taken.Records[0].Narrative.ShouldBe("two\r\nlines");
    }

    [Theory]
    [InlineData("1\n", "cells-missing")]
    [InlineData("1,a,b\n", "cells-extra")]
    [InlineData("1,a\0b\n", "nul-byte")]
    [InlineData(",nobody\n", "id-empty")]
    public async Task BadRow_IsRejectedWithItsCodeAndTheRestIsRead(string row, string code)
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n" + row + "2,two\n");

        taken.Codes.ShouldBe(code);
        taken.Rows.Count.ShouldBe(2);
        taken.Records.Single().LocalId.ShouldBe("2");
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task MixedLineBreaksAndEmptyLines_AreNoRows()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,a\r\n\n2,b\r\r\r\n3,c");

        taken.Records.Select(record => record.LocalId).ShouldBe(["1", "2", "3"]);
        taken.Rows.Select(row => row.Line).ShouldBe([2, 4, 7]);
    }

    [Fact]
    public async Task WindowsBytesInUtf8_ThatRowIsRejectedWithAdvice()
    {
        byte[] file = [.. "id,text\n1,Zo"u8, 0xEB, .. "\n2,Zoë\n"u8];

        var taken = await Taken.CsvAsync(Some.TextMapping, file);

        var problem = taken.Problems.Single();
        (problem.Code, problem.Column, problem.ValueClass).ShouldBe(("encoding-wrong", "text", "bytes"));
        problem.Message.ShouldContain("encoding: windows-1252");
        taken.Records.Single().Narrative.ShouldBe("Zoë");
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x93, 0xEB, 0x80 }, "“ë€")]
    [InlineData("iso-8859-1", new byte[] { 0xEB, 0xFC }, "ëü")]
    public async Task EncodingSaidInTheMapping_IsRead(string encoding, byte[] text, string expected)
    {
        byte[] file = [.. "id,text\n1,"u8, .. text, .. "\n"u8];

        var taken = await Taken.CsvAsync($"file: {{ encoding: {encoding} }}\n{Some.TextMapping}", file);

        taken.Records.Single().Narrative.ShouldBe(expected);
        Encoding.UTF8.GetString(taken.Rows[0].Original.Span).ShouldBe("1," + expected);
    }

    [Fact]
    public async Task ByteOrderMark_IsTakenOffWhateverTheMappingSays()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "id,text\n1,Zoë\n"u8];

        var taken = await Taken.CsvAsync($"file: {{ encoding: windows-1252 }}\n{Some.TextMapping}", file);

        taken.Records.Single().Narrative.ShouldBe("Zoë");
    }

    [Fact]
    public async Task ManyCells_AreCountedAndNotKept()
    {
        var row = string.Join(',', Enumerable.Repeat("x", 5_000));

        var taken = await Taken.CsvAsync(Some.TextMapping, $"id,text\n{row}\n2,two\n");

        taken.Codes.ShouldBe("cells-too-many");
        taken.Records.Single().LocalId.ShouldBe("2");
    }

    [Fact]
    public async Task Problems_NeverRepeatAValue()
    {
        var mapping = Some.Mapping("persons:\n  - sex: sex\n    ageMin: age\noccurredFrom: { date: day, format: yyyy-MM-dd }");

        var taken = await Taken.CsvAsync(mapping, "id,sex,age,day\n1,hidden1,hidden2,hidden3\n2,M,40,2020-02-02\n");

        taken.Codes.ShouldBe("date-unreadable number-unreadable code-unknown");
        taken.Problems.ShouldAllBe(problem => !problem.ToString().Contains("hidden", StringComparison.Ordinal));
        taken.Problems.Select(problem => problem.Column).ShouldBe(["day", "age", "sex"]);
        taken.Problems.ShouldAllBe(problem => problem.Line == 2 && problem.ValueClass == "code");
    }
}
