using System.Text;

namespace Exchange.Cli.Tests.RecordActs;

public sealed class RecordVerbsTests
{
    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task SealByHand_IsLoggedWithItsOrderNumber()
    {
        using var node = await NodeWithRecordAsync();

        var run = await Run.ExchangeAsync("record", "restrict", $"{MadeNode.Ori}/rms/1", "--node", node.Path, "--order", "court order 2026-77");

        run.ExitCode.ShouldBe(0, run.Errors);
        var log = await Run.ExchangeAsync("audit", "list", node.Path, "--kind", "record-restricted", "--private");
        log.Output.ShouldContain("court order 2026-77");
        log.Output.ShouldContain("operator/");
    }

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public async Task OneField_IsWithheldByItsGroup_AndAnUnknownGroupIsRefused()
    {
        using var node = await NodeWithRecordAsync();
        string[] restrict = ["record", "restrict", $"{MadeNode.Ori}/rms/1", "--node", node.Path, "--order", "order 12"];

        var run = await Run.ExchangeAsync([.. restrict, "--field", "narrative"]);
        var unknown = await Run.ExchangeAsync([.. restrict, "--field", "narative"]);

        run.ExitCode.ShouldBe(0, run.Errors);
        unknown.ExitCode.ShouldBe(1);
        (await Run.ExchangeAsync("audit", "list", node.Path, "--kind", "record-restricted", "--json")).Output
            .ShouldContain("\"mark\":\"withhold-narrative\"");
    }

    [Fact]
    public async Task ExpungedRecord_CannotBeBroughtBackByTheFeed()
    {
        using var node = await NodeWithRecordAsync();
        await Run.ExchangeAsync("record", "expunge", $"{MadeNode.Ori}/rms/1", "--node", node.Path, "--order", "court order 2026-78");

        var again = await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1", "Zzyzxmarker")), "--json");

        again.LastLine.ShouldBe("""{"read":1,"accepted":0,"unchanged":0,"rejected":1}""");
        var bytes = Directory.GetFiles(node.Path, "records.db*").SelectMany(File.ReadAllBytes).ToArray();
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Zzyzxmarker")).ShouldBe(-1);
    }

    [Theory]
    [InlineData("FL9900100/rms/2", "reason", 1)]
    [InlineData("FL9900100/rms/1", " ", 1)]
    [InlineData("nonsense", "reason", 2)]
    public async Task RecordThatIsNotThere_OrNoReason_IsRefused(string record, string order, int exitCode)
    {
        using var node = await NodeWithRecordAsync();

        var run = await Run.ExchangeAsync("record", "delete", record, "--node", node.Path, "--order", order);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldContain("error:");
    }

    private static async Task<MadeNode> NodeWithRecordAsync()
    {
        var node = await MadeNode.CreateAsync();
        var run = await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1", "Zzyzxmarker")), "--json");
        run.LastLine.ShouldContain("\"accepted\":1");
        return node;
    }
}
