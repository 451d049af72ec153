using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Policies;

public sealed class PolicyDiffVerbTests
{
    [Fact]
    public async Task Diff_WithoutARegistry_CountsRecordsAndNoAgencies()
    {
        using var node = await MadeNode.CreateAsync();
        (await Run.ExchangeAsync("ingest", node.Write("r.ndjson", MadeNode.Record("1"), MadeNode.Record("2")), "--node", node.Path)).ExitCode.ShouldBe(0);

        var run = await Run.ExchangeAsync("policy", "diff", "active", Template(node), "--node", node.Path, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldContain("no registry yet");
        var diff = JsonNode.Parse(run.LastLine)!;
        ((int)diff["records"]!, (int)diff["newlyVisible"]!["records"]!, (int)diff["agenciesCompared"]!).ShouldBe((2, 0, 0));
        ((double)diff["ms"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Approve_SaysWhatChangesBefore_UnlessItIsNotWanted()
    {
        using var node = await MadeNode.CreateAsync();
        (await Run.ExchangeAsync("policy", "draft", Template(node), "--node", node.Path, "--by", "jane")).ExitCode.ShouldBe(0);

        var alone = await Run.ExchangeAsync("policy", "approve", "1", "--node", node.Path, "--by", "jane", "--no-diff");
        var second = await Run.ExchangeAsync("policy", "approve", "1", "--node", node.Path, "--by", "omar");

        (alone.ExitCode, alone.Output).ShouldBe((1, ""));
        (second.ExitCode, second.Output.StartsWith("against the active template: 0 records become visible", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    [Fact]
    public async Task BothTemplates_HaveTheirProblemsListed()
    {
        using var node = await MadeNode.CreateAsync();

        var run = await Run.ExchangeAsync("policy", "diff", "7", "draft", "--node", node.Path);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("version-unknown");
        run.Errors.ShouldContain("draft-missing");
    }

    private static string Template(MadeNode node) => node.Write("t.json", """
        {"owner":"FL9900100","version":1,"title":"t","rules":[{"id":"police","audience":{"categories":["law-enforcement"]},"level":"full"}]}
        """);
}
