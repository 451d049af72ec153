using Exchange.Intake.Csv;

namespace Exchange.Intake.Tests.Files;

[Collection(nameof(MemoryMeasured))]
public sealed class CompressedFileTests
{
    private static readonly byte[] Rows = Some.Utf8("id,text\n" + string.Concat(Enumerable.Range(1, 5_000).Select(i =>
        $"{i},text of row {i * 7919 % 10007}\n")));

    [Fact]
    public async Task Gzip_IsKnownByItsBytesAlone()
    {
        var taken = await Taken.CsvAsync(Some.TextMapping, Some.Gzip(Rows));

        taken.Records.Count.ShouldBe(5_000);
        taken.FileProblems.ShouldBeEmpty();
    }

    [Fact]
    public async Task GzipOfSeveralMembers_IsReadWhole()
    {
        byte[] file = [.. Some.Gzip(Some.Utf8("id,text\n1,a\n")), .. Some.Gzip(Some.Utf8("2,b\n"))];

        var taken = await Taken.CsvAsync(Some.TextMapping, file);

        taken.Records.Count.ShouldBe(2);
        taken.FileProblems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task GzipCutOff_RowsBeforeStayAndTheFileHasAProblem(double part)
    {
        var whole = Some.Gzip(Rows);

        var taken = await Taken.CsvAsync(Some.TextMapping, whole[..(int)(whole.Length * part)]);

        taken.FileProblems.Single().Code.ShouldBe("file-truncated");
        taken.Records.Count.ShouldBeGreaterThan(1_000);
        taken.Records.ShouldAllBe(record => record.Narrative == $"text of row {int.Parse(record.LocalId) * 7919 % 10007}");
    }

    [Fact]
    public async Task GzipCutOffAnywhere_IsAlwaysNoticed()
    {
        var whole = Some.Gzip(Some.Utf8("id,text\n1,a\n2,b\n3,c\n"));

        for (var length = 2; length < whole.Length; length++)
        {
            var taken = await Taken.CsvAsync(Some.TextMapping, whole[..length]);

            taken.FileProblems.Select(problem => problem.Code).ShouldBe(["file-truncated"], $"cut at {length}");
        }
    }

    [Fact]
    public async Task GzipDamaged_TheFileHasAProblem()
    {
        var file = Some.Gzip(Rows);
        file[file.Length / 2] ^= 0xFF;
        file[(file.Length / 2) + 1] ^= 0xFF;

        var taken = await Taken.CsvAsync(Some.TextMapping, file);

        taken.FileProblems.Single().Code.ShouldBeOneOf("gzip-damaged", "file-truncated");
        taken.Records.Count.ShouldBeLessThan(5_000);
    }

    [Fact]
    public async Task GzipWithoutEnd_StopsAndWhatWasReadStays()
    {
        await using var endless = new EndlessGzip("id,text\n1,first\n");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (valid, problems) = await CountAsync(endless);

        GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(before + (16 * 1024 * 1024));
        valid.ShouldBeGreaterThan(0);
        problems.ShouldBe(["gzip-expands"]);
        endless.BytesGiven.ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public async Task GzipBeyondTheSizeAllowed_Stops()
    {
        var context = Taken.Context with { Limits = new IntakeLimits { ExpandedBytesMax = 10_000 } };

        var taken = await Taken.CsvAsync(Some.TextMapping, Some.Gzip(Rows), context);

        taken.FileProblems.Single().Code.ShouldBe("gzip-expands");
    }

    private static async Task<(long Valid, List<string> Problems)> CountAsync(Stream stream)
    {
        var (valid, problems) = (0L, new List<string>());
        await foreach (var item in new CsvReader(Taken.Load(Some.TextMapping)).ReadAsync(stream, Taken.Context,
            TestContext.Current.CancellationToken))
        {
            valid += item is IntakeRow { IsValid: true } ? 1 : 0;
            problems.AddRange(item is FileProblem problem ? [problem.Code] : []);
        }

        return (valid, problems);
    }
}
