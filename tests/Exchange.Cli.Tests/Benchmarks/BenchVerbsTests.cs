using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Benchmarks;

/// <summary>That the benchmarks measure at all; what they measure depends on the machine and is not asserted.</summary>
public sealed class BenchVerbsTests
{
    [Fact]
    public async Task Federation_MeasuresThroughARealHub()
    {
        var run = await Run.ExchangeAsync(
            "bench", "federation", "--nodes", "3", "--hung", "1", "--searches", "3", "--json", "--port-base",
            FreePorts.Base());

        run.ExitCode.ShouldBe(0, run.Errors);
        var result = JsonNode.Parse(run.LastLine)!.AsObject();
        result.Select(pair => pair.Key).ShouldBe(["nodes", "hung", "addedP50ms", "addedP99ms", "p99RatioWithHung", "firstHitMs", "fastestNodeMs"]);
        ((double)result["firstHitMs"]!).ShouldBeGreaterThan((double)result["fastestNodeMs"]!);
    }

    [Fact]
    public async Task Intake_MeasuresBesideBareInserts()
    {
        var run = await Run.ExchangeAsync("bench", "intake", "--records", "300", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        ((double)JsonNode.Parse(run.LastLine)!["recordsPerSecond"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Policy_MeasuresDecisionsSearchesPublishingAndComparing()
    {
        var run = await Run.ExchangeAsync("bench", "policy", "--records", "300", "--json", "--port-base", FreePorts.Base());

        run.ExitCode.ShouldBe(0, run.Errors);
        var result = JsonNode.Parse(run.LastLine)!.AsObject();
        result.Select(pair => pair.Key).ShouldBe(
        [
            "records", "defaultTemplate", "largeTemplate", "largeTemplateLoadMs", "searchMs", "openSearchMs", "searchRatio", "publishToEffectMs",
            "diffMs", "largeDiffMs", "fetch", "search",
        ]);
        ((double)result["largeTemplate"]!["p99us"]!).ShouldBeGreaterThan(0);
        ((double)result["fetch"]!["p"]!).ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Audit_MeasuresBesideBareCommits()
    {
        var run = await Run.ExchangeAsync("bench", "audit", "--writers", "4", "--seconds", "1", "--entries", "600", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var result = JsonNode.Parse(run.LastLine)!.AsObject();
        result.Select(pair => pair.Key).Take(6)
            .ShouldBe(["engine", "appendsPerSecond", "p99ms", "bareCommitsPerSecond", "proofUs", "verifyPerSecond"]);
        result.Where(pair => pair.Key is not ("engine" or "fsync")).ShouldAllBe(pair => (double)pair.Value! > 0);
    }

    [Fact]
    public async Task Names_AreDecidedAndCounted()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(
            folder.At("cases_own.csv"),
            [
                "case_group,schema,name1,name2,is_match,quality,category,notes",
                "own,Person,\"SMITH, JOHN\",Jon Smith,true,,,",
                "own,Person,John Smith,Alice Jones,false,,,",
                "own,Person,Alexandra Smith,Sandra Jones,true,,,",
            ],
            TestContext.Current.CancellationToken);

        var run = await Run.ExchangeAsync("bench", "names", folder.Path, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var persons = JsonNode.Parse(run.LastLine)!["counts"]![0]!;
        ((string)persons["what"]!).ShouldBe("persons");
        ((double)persons["precision"]!).ShouldBe(1);
        ((double)persons["recall"]!).ShouldBe(0.5);
    }

    [Fact]
    public async Task Names_NothingKnownInTheFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.ExchangeAsync("bench", "names", folder.Path);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("none of the files that are known");
    }
}
