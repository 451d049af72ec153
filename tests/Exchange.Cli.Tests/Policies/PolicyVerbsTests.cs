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
    [Requirement("RLEX-V-A-2")]
    public async Task OlderTemplate_IsNotPutIntoForce()
    {
        using var node = await MadeNode.CreateAsync();
        var template = node.Write("t.json", """{"owner":"FL9900100","version":1,"title":"x","rules":[]}""");

        var run = await Run.ExchangeAsync("node", "template", "publish", node.Path, template);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("version-not-newer");
    }
}
