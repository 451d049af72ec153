using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Ingesting;

public sealed class IngestVerbTests
{
    [Fact]
    [Requirement("RTCS-5")]
    public async Task GoodAndBadRows_AreCountedAndListed()
    {
        using var node = await MadeNode.CreateAsync();
        var file = node.Write(
            "export.ndjson", MadeNode.Record("1"), "{\"owner\":", MadeNode.Record("2", more: ",\"dataClass\":\"chri\""), MadeNode.Record("3"));

        var run = await Run.ExchangeAsync("ingest", "--node", node.Path, file, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.LastLine.ShouldBe("""{"read":4,"accepted":2,"unchanged":0,"rejected":2}""");
        var rejects = Directory.GetFiles(Path.Combine(node.Path, "rejects")).ShouldHaveSingleItem();
        var listed = File.ReadLines(rejects).Select(line => JsonNode.Parse(line)!).ToList();
        listed.Select(reject => (long)reject["line"]!).ShouldBe([2, 3]);
        listed.ShouldAllBe(reject => reject["code"] != null && reject["message"] != null && reject["valueClass"] != null);
        listed[1]["code"]!.ToString().ShouldBe("class-refused");
    }

    [Fact]
    public async Task SameFileAgain_ChangesNothing()
    {
        using var node = await MadeNode.CreateAsync();
        var file = node.Write("export.ndjson", MadeNode.Record("1"), MadeNode.Record("2"));
        await Run.ExchangeAsync("ingest", "--node", node.Path, file);

        var again = await Run.ExchangeAsync("ingest", "--node", node.Path, file, "--json");

        again.LastLine.ShouldBe("""{"read":2,"accepted":0,"unchanged":2,"rejected":0}""");
    }

    [Fact]
    public async Task WrongMapping_IsExplainedAndNothingIsLoaded()
    {
        using var node = await MadeNode.CreateAsync();
        var file = node.Write("export.csv", "a,b", "1,2");
        var mapping = node.Write("wrong.yaml", "name: x", "system: rms", "kind: incidnt", "timeZone: UTC", "id: a", "fields:", "  naratve: b");

        var run = await Run.ExchangeAsync("ingest", "--node", node.Path, "--mapping", mapping, file);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("incident");
        run.Errors.ShouldContain("narrative");
        File.Exists(Path.Combine(node.Path, "records.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task FileThatIsNotThere_IsNamed()
    {
        using var node = await MadeNode.CreateAsync();

        var run = await Run.ExchangeAsync("ingest", "--node", node.Path, "nosuch.ndjson");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("nosuch.ndjson");
    }

    [Fact]
    public async Task RealExport_IsTakenInWhole()
    {
        var export = Path.Combine(Repository.RealData ?? "", "police-toronto-bicycles", "toronto_bicycle_thefts.csv.gz");
        Assert.SkipUnless(File.Exists(export), "the folder of real data sets is not beside the checkout");
        using var node = await MadeNode.CreateAsync();
        var mapping = Repository.At("schemas", "mappings", "toronto-bicycles.yaml");

        var first = await Run.ExchangeAsync("ingest", "--node", node.Path, "--mapping", mapping, export, "--json");
        var again = await Run.ExchangeAsync("ingest", "--node", node.Path, "--mapping", mapping, export, "--json");

        first.LastLine.ShouldBe("""{"read":14280,"accepted":14280,"unchanged":0,"rejected":0}""");
        again.LastLine.ShouldBe("""{"read":14280,"accepted":0,"unchanged":14280,"rejected":0}""");
    }
}
