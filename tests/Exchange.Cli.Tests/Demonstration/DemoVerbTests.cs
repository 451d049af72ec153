using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Demonstration;

/// <summary>The main job from end to end, in real processes.</summary>
public sealed class DemoVerbTests
{
    [Fact]
    [Requirement("RLEX-I-1")]
    [Requirement("RLEX-VII-A-2")]
    public async Task Demo_AnswersOneSearchAndProvesItFromTheLogs()
    {
        using var folder = new TemporaryFolder();
        var place = folder.At("demo");

        var run = await Run.ExchangeAsync(
            "demo", "--once", "--json", "--dir", place, "--records", "6000", "--port-base", FreePorts.Base());

        run.ExitCode.ShouldBe(0, run.Errors);
        var result = JsonNode.Parse(run.LastLine)!;
        ((int)result["agencies"]!).ShouldBe(3);
        ((int)result["answered"]!).ShouldBe(3);
        ((int)result["pointers"]!).ShouldBeGreaterThan(0);
        ((int)result["hits"]!).ShouldBeGreaterThan((int)result["pointers"]!);
        ((int)result["withheldFields"]!).ShouldBeGreaterThan(0);
        ((bool)result["auditVerified"]!).ShouldBeTrue();
        ((bool)result["ok"]!).ShouldBeTrue();
        var region = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(place, "exports", "region.json"), TestContext.Current.CancellationToken))!;
        var broken = region["agencies"]!.AsArray().Sum(agency => (long)agency!["broken"]!);
        ((long)result["rejected"]!).ShouldBe(broken);
    }

    [Fact]
    public async Task FolderThatIsNotEmpty_IsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("mine.txt"), "mine", TestContext.Current.CancellationToken);

        var run = await Run.ExchangeAsync("demo", "--once", "--dir", folder.Path);

        run.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }
}
