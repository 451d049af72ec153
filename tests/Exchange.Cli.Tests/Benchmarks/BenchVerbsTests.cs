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
}
