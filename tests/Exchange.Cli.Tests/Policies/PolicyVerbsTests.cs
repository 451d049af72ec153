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

    [Fact]
    public async Task Check_NamesRulesThatDoNothing_WithPlaceAndAdvice_AndThatIsNoError()
    {
        using var node = await MadeNode.CreateAsync();
        var template = node.Write("t.json", """
            {"owner":"FL9900100","version":1,"title":"x","rules":[
              {"id":"police","audience":{"categories":["law-enforcement"]},"level":"full"},
              {"id":"sheriffs","audience":{"categories":["law-enforcement"],"states":["FL"]},"level":"full"},
              {"id":"interpol","audience":{"categories":["interpol"]},"level":"full"},
              {"id":"friends","audience":{"groups":["task-force"]},"level":"full"}]}
            """);
        var groups = node.Write("g.json", """{"version":1,"groups":{"task-force":["FL9900200"]}}""");
        var again = node.Write("u.json", """{"owner":"FL9900100","version":1,"title":"x","rules":[]}""");

        var run = await Run.ExchangeAsync("policy", "check", template);
        var known = await Run.ExchangeAsync("policy", "check", template, again, "--groups", groups, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("4 rules, nothing wrong, 3 to look at");
        run.Errors.ShouldContain("$.rules[1] rule `sheriffs`: rule `police` applies wherever this one does and is as strict");
        run.Errors.ShouldContain("there is no group `task-force`");
        known.ExitCode.ShouldBe(0, known.Errors);
        var lines = known.Output.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        lines.Select(line => line["findings"]!.AsArray().Count).ShouldBe([2, 0]);
        lines[0]["findings"]!.AsArray().Select(finding => $"{finding!["path"]} {finding["code"]} {finding["other"]}")
            .ShouldBe(["$.rules[1] shadowed police", "$.rules[2] unreachable interpol-none"]);
        lines[0]["findings"]![0]!["suggestion"]!.ToString().ShouldBe("take it out, or narrow the other");
    }

    [Fact]
    public async Task CheckAtANode_KnowsItsGroupsAndSourceSystems()
    {
        using var node = await MadeNode.CreateAsync();
        var records = node.Write("records.ndjson", MadeNode.Record("1") + "\n");
        (await Run.ExchangeAsync("ingest", "--node", node.Path, records)).ExitCode.ShouldBe(0);
        var groups = node.Write("g.json", """{"version":1,"groups":{"task-force":["FL9900200"]}}""");
        (await Run.ExchangeAsync("policy", "groups", groups, "--node", node.Path)).ExitCode.ShouldBe(0);
        var template = node.Write("t.json", """
            {"owner":"FL9900100","version":1,"title":"x","rules":[
              {"id":"friends","audience":{"groups":["task-force"]},"level":"full"},
              {"id":"jail","audience":{"anyone":true},"records":{"systems":["jial"]},"level":"pointer","effect":"limit"}]}
            """);

        var run = await Run.ExchangeAsync("policy", "check", template, "--node", node.Path, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        JsonNode.Parse(run.Output)!["findings"]!.AsArray().Select(finding => $"{finding!["path"]} {finding["code"]}")
            .ShouldBe(["$.rules[1].records.systems system-unknown"]);
    }

    [Fact]
    public async Task Check_OfSeveralFiles_SaysOfEachWhatIsWrong()
    {
        using var node = await MadeNode.CreateAsync();
        var wrong = node.Write("t.json", """{"owner":"FL99","version":1,"title":"x","rules":[]}""");
        var sound = node.Write("u.json", """{"owner":"FL9900100","version":1,"title":"x","rules":[]}""");

        var run = await Run.ExchangeAsync("policy", "check", "missing.json", wrong, sound);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("missing.json: $: there is no such file (file-missing)");
        run.Errors.ShouldContain("ori-unreadable");
        run.Output.ShouldContain("0 rules, nothing wrong");
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
