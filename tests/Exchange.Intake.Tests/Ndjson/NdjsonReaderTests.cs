using System.Text;
using Exchange.Intake.Ndjson;
using Exchange.Records.Json;

namespace Exchange.Intake.Tests.Ndjson;

[Requirement("RTCS-5")]
public sealed class NdjsonReaderTests
{
    [Fact]
    public async Task CanonicalRecords_AreReadAsTheyWere()
    {
        var given = await Taken.CsvAsync(Some.TextMapping, "id,text\n1,Zoë\n2,two\n");
        var lines = given.Records.Select(record => Encoding.UTF8.GetString(RecordJson.ToCanonical(record)));

        var taken = await ReadAsync(string.Join('\n', lines));

        taken.Records.Select(record => RecordJson.ToCanonical(record)).ShouldBe(given.Records.Select(record => RecordJson.ToCanonical(record)));
        taken.Rows.Select(row => row.Line).ShouldBe([1, 2]);
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task EmptyLinesAndWindowsBreaks_AreNoDocuments()
    {
        var taken = await ReadAsync("\r\n" + Document("1") + "\r\n\n  \n" + Document("2") + "\n");

        taken.Records.Select(record => record.LocalId).ShouldBe(["1", "2"]);
        taken.Rows.Select(row => row.Line).ShouldBe([2, 5]);
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task ForeignOwner_IsRefusedPerRow()
    {
        var taken = await ReadAsync(Document("1").Replace("TXHPD0000", "FL0130200",
            StringComparison.Ordinal) + "\n" + Document("2") + "\n");

        var problem = taken.Problems.Single();
        (problem.Line, problem.Column, problem.Code).ShouldBe((1, "$.owner", "owner-foreign"));
        taken.Records.Single().LocalId.ShouldBe("2");
    }

    [Theory]
    [Requirement("RLEX-IV-G")]
    [InlineData("chri")]
    [InlineData("intelligence")]
    public async Task RefusedDataClass_IsRejected(string dataClass)
    {
        var taken = await ReadAsync(Document("1", $",\"dataClass\":\"{dataClass}\"") + "\n" + Document("2") + "\n");

        taken.Codes.ShouldBe("class-refused");
        taken.Problems.Single().Column.ShouldBe("$.dataClass");
        taken.Records.Count.ShouldBe(1);
    }

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public async Task FirearmWithoutStatus_IsRejected()
    {
        var taken = await ReadAsync(Document("1", ",\"firearms\":[{\"id\":\"f1\",\"serial\":\"A1\"}]") + "\n");

        var problem = taken.Problems.Single();
        (problem.Code, problem.Column, problem.ValueClass).ShouldBe(("field-missing", "$.firearms[0].status", "empty"));
    }

    [Fact]
    public async Task EveryProblem_HasItsPathAndValueClass()
    {
        var taken = await ReadAsync(Document("1",
            ",\"persons\":[{\"id\":\"p1\",\"sex\":\"hidden\",\"ageMin\":\"old\"}],\"extra\":1") + "\n");

        taken.Problems.Select(problem => (problem.Column, problem.ValueClass, problem.Code)).ShouldBe(
        [
            ("$.persons[0].sex", "code", "code-unknown"), ("$.persons[0].ageMin", "code", "type-wrong"), ("$.extra",
                "number", "field-unknown"),
        ], ignoreOrder: true);
        taken.Problems.ShouldAllBe(problem => !problem.ToString().Contains("hidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json at all\n", "json-unreadable")]
    [InlineData("{\"owner\":\"\\ud800\"}\n", "json-unreadable")]
    [InlineData("{\"\\udfff\":1}\n", "json-unreadable")]
    [InlineData("[1,2]\n", "type-wrong")]
    public async Task BadDocument_IsRejectedAndTheRestIsRead(string line, string code)
    {
        var taken = await ReadAsync(line + Document("2") + "\n");

        taken.Codes.ShouldBe(code);
        taken.Records.Single().LocalId.ShouldBe("2");
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task BytesThatAreNoUtf8_ThatDocumentIsRejected()
    {
        byte[] file = [.. "{\"owner\":\""u8, 0xEB, .. "\"}\n"u8, .. Some.Utf8(Document("2") + "\n")];

        var taken = await Taken.ReadAsync(new NdjsonReader(), new MemoryStream(file));

        taken.Codes.ShouldBe("encoding-wrong");
        taken.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FileCutOffInADocument_RowsBeforeStay()
    {
        var taken = await ReadAsync(Document("1") + "\n" + Document("2")[..30]);

        taken.Codes.ShouldBe("file-truncated");
        taken.Records.Single().LocalId.ShouldBe("1");
        taken.FileProblems.Single().Code.ShouldBe("file-truncated");
    }

    [Fact]
    public async Task EmptyFile_IsAProblemOfTheFile() =>
        (await ReadAsync("")).FileProblems.Single().Code.ShouldBe("file-empty");

    [Fact]
    public async Task LongDocument_IsOneRejectedRow()
    {
        var limits = Taken.Context with { Limits = new IntakeLimits { RowBytesMax = 4096 } };
        var file = Document("1") + "\n" + new string('x', 50_000) + "\n" + Document("3") + "\n";

        var taken = await Taken.ReadAsync(new NdjsonReader(64), new DribbleStream(Some.Utf8(file), 7, 100, 3), limits);

        taken.Codes.ShouldBe("row-too-long");
        taken.Rows.Select(row => row.Line).ShouldBe([1, 2, 3]);
        taken.Records.Select(record => record.LocalId).ShouldBe(["1", "3"]);
        taken.Rows[1].Original.Length.ShouldBe(1024);
    }

    private static Task<Taken> ReadAsync(string file) =>
        Taken.ReadAsync(new NdjsonReader(), new MemoryStream(Some.Utf8(file)));

    private static string Document(string id, string more = "") =>
        $$"""{"owner":"TXHPD0000","system":"rms","localId":"{{id}}","kind":"incident"{{more}}}""";
}
