using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Identity;

namespace Exchange.Cli.Tests.Receipts;

public sealed class ReceiptVerbsTests
{
    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task Receipt_IsExplainedInWordsAndAsJson_AndTheReadingIsLogged()
    {
        using var node = await MadeNode.CreateAsync();
        await DiscloseAsync(node);

        var words = await Run.ExchangeAsync("receipt", "show", "r1", "--node", node.Path);
        var json = await Run.ExchangeAsync("receipt", "show", "r1", "--node", node.Path, "--json");

        words.ExitCode.ShouldBe(0, words.Errors);
        words.Output.ShouldContain($"{MadeNode.Ori} showed a.reyes of FL0130200 record {MadeNode.Ori}/rms/1");
        words.Output.ShouldContain("template version 3 (9f2c), rules police");
        words.Output.ShouldContain("withheld: identifiers, shown in part, by police");
        words.Output.ShouldContain("must: verify-before-use");
        JsonNode.Parse(json.LastLine)![0]!["withheld"]![0]!["group"]!.GetValue<string>().ShouldBe("identifiers");
        var log = await Run.ExchangeAsync("audit", "list", node.Path, "--kind", "audit-read", "--json", "--private");
        log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        log.Output.ShouldContain("\"filter\":\"r1\"");
        log.Output.ShouldContain("\"sought\":\"entries\"");
    }

    [Fact]
    public async Task UnknownReceipt_SaysNo()
    {
        using var node = await MadeNode.CreateAsync();

        var run = await Run.ExchangeAsync("receipt", "show", "nowhere", "--node", node.Path);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("no such receipt");
    }

    private static async Task DiscloseAsync(MadeNode node)
    {
        var folder = new NodeFolder(node.Path);
        var settings = NodeSettings.Load(folder);
        await using var audit = await AuditProcess.OpenAsync(folder.Root, folder.AuditKey, settings.AuditOrigin, TimeProvider.System);
        var disclosed = JsonNode.Parse(
            $$"""
            {"receipt":"r1","record":"{{MadeNode.Ori}}/rms/1","level":"Full","rules":["police"],
            "withheld":[{"group":"identifiers","action":"mask","rules":"police"}],"obligations":[{"type":"verify-before-use"}]}
            """);
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.RecordAnswered, settings.AuditOrigin).By("a.reyes", Ori.Parse("FL0130200"))
                .For("C", "burglary series", "2026-000417").With("receipt", "r1").With("templateVersion", 3).With("templateDigest", "9f2c")
                .WithPrivate("disclosed", disclosed),
            TestContext.Current.CancellationToken);
    }
}
