using System.Text;

namespace Exchange.Intake.Tests.Csv;

[Requirement("RTCS-5")]
public sealed class BadFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n")]
    public async Task EmptyFile_IsAProblemOfTheFile(string file)
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, file);

        taken.Rows.ShouldBeEmpty();
        taken.FileProblems.Single().Code.ShouldBe("file-empty");
    }

    [Fact]
    public async Task HeaderAlone_IsAFileWithoutRows()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n");

        taken.Rows.ShouldBeEmpty();
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task HeaderLacksColumns_AllAreNamedAndNothingIsLoaded()
    {
        var mapping = Some.Mapping("narrative: Summary\nstatus: Status");

        var taken = await Taken.CsvAsync(mapping, "ID,sumary,other\n1,a,b\n");

        taken.Rows.ShouldBeEmpty();
        var problem = taken.FileProblems.Single();
        problem.Code.ShouldBe("columns-missing");
        problem.Message.ShouldContain("`id` (not known; did you mean `ID`?), `Status` (not there), `Summary` (not known; did you mean `sumary`?)");
    }

    [Fact]
    public async Task HeaderNamesAColumnTwice_IsAProblemOfTheFile()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text,text\n1,a,b\n");

        taken.Rows.ShouldBeEmpty();
        taken.FileProblems.Single().Code.ShouldBe("header-unreadable");
    }

    [Fact]
    public async Task HeaderWithBrokenQuotes_IsAProblemOfTheFile()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,te\"xt\n1,a\n");

        taken.Rows.ShouldBeEmpty();
        taken.FileProblems.Single().Code.ShouldBe("header-unreadable");
    }

    [Fact]
    public async Task Utf16_IsAProblemOfTheFile()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, [.. Encoding.Unicode.GetPreamble(),
            .. Encoding.Unicode.GetBytes("id,text\n1,a\n")]);

        taken.FileProblems.Single().Code.ShouldBe("encoding-unsupported");
    }

    [Theory]
    [InlineData("id,text\n1,a\n2")]
    [InlineData("id,text\n1,a\n2,\"cut in the mid")]
    [InlineData("id,text\n1,a\n2,\"cut in a\nsecond line of tex")]
    public async Task FileCutOffInARow_RowsBeforeStay(string file)
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, file);

        taken.Records.Single().LocalId.ShouldBe("1");
        taken.Codes.ShouldBe("file-truncated");
        taken.Rows.Count.ShouldBe(2);
        taken.FileProblems.Single().ShouldBe(new FileProblem(3, "file-truncated", taken.FileProblems[0].Message));
    }

    [Fact]
    public async Task NoLineBreakAtTheEnd_IsNoProblem()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,a\n2,b");

        taken.Records.Count.ShouldBe(2);
        taken.FileProblems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task AnyDelimiter_IsReadAsTheMappingSays(string delimiter)
    {
        var mapping = $"file: {{ delimiter: \"{delimiter.Replace("\t", "\\t", StringComparison.Ordinal)}\" }}\n{Some.TextMapping}";

        var taken = await Taken.CsvAsync(mapping, $"id{delimiter}text\n1{delimiter}one\n");

        taken.Records.Single().Narrative.ShouldBe("one");
    }

    [Fact]
    public async Task FileWithoutHeader_IsReadByTheNamesOfTheMapping()
    {
        var taken = await Taken.CsvAsync($"file: {{ header: [text, id], quote: none }}\n{Some.TextMapping}",
            "5\" pipe,1\n");

        taken.Records.Single().Narrative.ShouldBe("5\" pipe");
    }
}
