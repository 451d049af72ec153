using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Policies;

public sealed class PolicyStartersTests
{
    [Fact]
    public async Task Starters_AreTheTemplatesThatShip_EachWithALineAboutItself()
    {
        var run = await Run.ExchangeAsync("policy", "starters", "--json");

        var shipped = Directory.GetDirectories(Repository.At("policies")).Select(Path.GetFileName);
        var listed = JsonNode.Parse(run.LastLine)!.AsArray();
        listed.Select(starter => starter!["name"]!.ToString()).ShouldBe(shipped, ignoreOrder: true);
        listed.ShouldAllBe(starter => starter!["description"]!.ToString().Length > 40);
    }

    [Fact]
    public async Task StarterForAnAgency_CanBeDraftedAsItIs()
    {
        using var node = await MadeNode.CreateAsync();

        var shown = await Run.ExchangeAsync("policy", "starters", "--show", "small-police-department", "--for", "fl9900100");
        var drafted = await Run.ExchangeAsync("policy", "draft", node.Write("t.json", shown.Output), "--node", node.Path);

        shown.ExitCode.ShouldBe(0, shown.Errors);
        shown.Output.ShouldContain("\"owner\": \"FL9900100\"");
        drafted.ExitCode.ShouldBe(0, drafted.Errors);
    }

    [Theory]
    [InlineData("small-police-departmen", "FL9900100", "did you mean `small-police-department`?")]
    [InlineData("prosecutor", "nobody", "--for")]
    public async Task UnknownNameOrAgency_IsRefused(string name, string owner, string advice)
    {
        var run = await Run.ExchangeAsync("policy", "starters", "--show", name, "--for", owner);

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.ShouldContain(advice);
    }
}
