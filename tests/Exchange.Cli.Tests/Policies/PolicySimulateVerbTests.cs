using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Policies;

public sealed class PolicySimulateVerbTests
{
    private const string Police = "FL9900200";

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public async Task Simulate_ShowsBothSides_OfTheActiveTemplateAndOfTheDraft()
    {
        using var node = await MadeNode.CreateAsync();
        var records = node.Write("r.ndjson", MadeNode.Record("1"), MadeNode.Record("2", "Conklin", ""","marks":["sealed"]"""));
        (await Run.ExchangeAsync("ingest", records, "--node", node.Path)).ExitCode.ShouldBe(0);
        var template = node.Write("t.json", """
            {"owner":"FL9900100","version":1,"title":"t","rules":[{"id":"police","audience":{"categories":["law-enforcement"]},"level":"full"}]}
            """);
        (await Run.ExchangeAsync("policy", "draft", template, "--node", node.Path)).ExitCode.ShouldBe(0);
        var requester = node.Write("q.json", $$"""{"ori":"{{Police}}"}""");

        var active = await SimulateAsync(node, requester);
        var draft = await SimulateAsync(node, requester, "--draft");

        Outcomes(active).ShouldBe(["1 not-shown", "2 not-shown"]);
        Outcomes(draft).ShouldBe(["1 full", "2 not-shown"]);
        draft["hits"]![0]!["own"]!["record"]!["persons"]!.AsArray().Count.ShouldBe(1);
        Directory.GetDirectories(node.Path, "index*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Simulate_InWords_NamesTheRule()
    {
        using var node = await MadeNode.CreateAsync();
        (await Run.ExchangeAsync("ingest", node.Write("r.ndjson", MadeNode.Record("1")), "--node", node.Path)).ExitCode.ShouldBe(0);

        var run = await Run.ExchangeAsync("policy", "simulate", "--node", node.Path, "--requester", Police, "--query", "conklin");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("no template is in force: the node shares with nobody");
        run.Output.ShouldContain("no rule lets");
        run.Output.ShouldContain("would be told of 0 records; your own people find 1");
    }

    [Theory]
    [InlineData("surnam:x", "active", 2, "did you mean `surname`?")]
    [InlineData("conklin", "draft", 1, "draft-missing")]
    [InlineData("conklin", "7", 1, "version-unknown")]
    [InlineData("conklin", "nothing", 1, "template-unknown")]
    public async Task WordsThatAreWrong_AreNamed(string query, string template, int exitCode, string said)
    {
        using var node = await MadeNode.CreateAsync();

        var run = await Run.ExchangeAsync(
            "policy", "simulate", "--node", node.Path, "--requester", Police, "--query", query, "--template", template);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldContain(said);
    }

    private static async Task<JsonNode> SimulateAsync(MadeNode node, string requester, params string[] more)
    {
        var run = await Run.ExchangeAsync(
            ["policy", "simulate", "--node", node.Path, "--requester", requester, "--use-code", "C", "--query", "conklin", "--json", .. more]);
        run.ExitCode.ShouldBe(0, run.Errors);
        return JsonNode.Parse(run.LastLine)!;
    }

    private static IEnumerable<string> Outcomes(JsonNode simulated) =>
        simulated["hits"]!.AsArray().Select(hit => $"{hit!["record"]!.ToString().Split('/')[^1]} {hit["outcome"]}").Order(StringComparer.Ordinal);
}
