using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Policies;

public sealed class PolicyVerbsTests
{
    [Fact]
    public async Task Check_ListsEverythingWrong()
    {
        using var node = await MadeNode.CreateAsync();
        var template = node.Write("t.json", """
            {"owner":"FL9900100","version":1,"title":"x","rules":[
              {"id":"a","audience":{},"level":"ful"},
              {"id":"a","audience":{"categories":["law-enforcment"]},"level":"full","fields":{"nme":{"action":"hide"}}}]}
            """);

        var run = await Run.ExchangeAsync("policy", "check", template);

        run.ExitCode.ShouldBe(1);
        foreach (var code in new[] { "audience-empty", "word-unknown", "category-unknown", "group-unknown", "rule-id-repeated" })
        {
            run.Errors.ShouldContain(code);
        }
    }

    [Theory]
    [InlineData("FL9900200", "full")]
    [InlineData("FL990013A", "pointer")]
    [InlineData("FL990013I", "none")]
    [Requirement("RLEX-V-A-1")]
    public async Task Explain_SaysLevelAndRules(string requester, string level)
    {
        using var node = await MadeNode.CreateAsync();
        var record = node.Write("r.json", MadeNode.Record("1"));
        var template = Repository.At("policies", "rlex-default", "template.json");

        var run = await Run.ExchangeAsync("policy", "explain", "--template", template, "--requester", requester, "--record", record, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        JsonNode.Parse(run.LastLine)!["level"]!.ToString().ShouldBe(level);
    }

    [Fact]
    public async Task Test_RunsTheTablesOfShippedTemplates()
    {
        var run = await Run.ExchangeAsync("policy", "test", Repository.At("policies"), "--json");

        run.ExitCode.ShouldBe(0, run.Output);
        ((int)JsonNode.Parse(run.LastLine)!["cases"]!).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Explain_TakesARequesterFromAFile_AndNamesTheDecidingRules()
    {
        using var node = await MadeNode.CreateAsync();
        var record = node.Write("r.json", MadeNode.Record("1"));
        var requester = node.Write("q.json", """{"ori":"FL9900200","accessLevel":"vehicle-registry"}""");
        var template = Repository.At("policies", "rlex-default", "template.json");

        var run = await Run.ExchangeAsync(
            "policy", "explain", "--template", template, "--requester", requester, "--record", record, "--use-code", "C", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var answer = JsonNode.Parse(run.LastLine)!;
        answer["level"]!.ToString().ShouldBe("none");
        answer["rules"]!.AsArray().Select(rule => rule!.ToString()).ShouldContain("exchange:vehicle-registry-kinds");
    }

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task TemplatesLife_TakesTwoPersons_AndCanBeRolledBack()
    {
        using var node = await MadeNode.CreateAsync();
        var first = node.Write("t.json", """{"owner":"FL9900100","version":1,"title":"first","rules":[]}""");
        var second = node.Write("u.json", """{"owner":"FL9900100","version":2,"title":"second","rules":[]}""");

        (await PolicyAsync(node, "draft", first, "jane")).ExitCode.ShouldBe(0);
        var alone = await PolicyAsync(node, "approve", "1", "jane");
        (alone.ExitCode, alone.Errors.Contains("same-person", StringComparison.Ordinal)).ShouldBe((1, true));
        (await PolicyAsync(node, "approve", "1", "omar")).ExitCode.ShouldBe(0);
        (await PolicyAsync(node, "publish", "1", "jane")).ExitCode.ShouldBe(0);
        var older = await PolicyAsync(node, "draft", first, "jane");
        (older.ExitCode, older.Errors.Contains("version-not-newer", StringComparison.Ordinal)).ShouldBe((1, true));
        await PolicyAsync(node, "draft", second, "jane");
        await PolicyAsync(node, "approve", "2", "omar");
        await PolicyAsync(node, "publish", "2", "jane");
        (await PolicyAsync(node, "rollback", "1", "omar")).ExitCode.ShouldBe(0);

        var history = JsonNode.Parse((await Run.ExchangeAsync("policy", "history", "--node", node.Path, "--json")).LastLine)!.AsArray();
        history.Select(one => $"{one!["version"]} {one["title"]} {one["inForce"]}").ShouldBe(["3 first true", "2 second false", "1 first false"]);
    }

    private static Task<Run> PolicyAsync(MadeNode node, string verb, string what, string by) =>
        Run.ExchangeAsync("policy", verb, what, "--node", node.Path, "--by", by);
}
