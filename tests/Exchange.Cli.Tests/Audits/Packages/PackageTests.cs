using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Audits.Packages;

public sealed class PackageTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private MadeNode node = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Package => folder.At("package.zip");

    public async ValueTask InitializeAsync()
    {
        node = await MadeNode.CreateAsync();
        await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1")));
        await Run.ExchangeAsync("audit", "list", node.Path, "--user", "somebody");
        var run = await ExportAsync(MadeNode.Ori);
        run.ExitCode.ShouldBe(0, run.Errors);
    }

    public ValueTask DisposeAsync()
    {
        node.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Package_IsVerifiedWithoutTheNode_AndItsExportIsAudited()
    {
        var log = await Run.ExchangeAsync("audit", "list", node.Path, "--private", "--json");
        Directory.Delete(node.Path, recursive: true);

        var run = await Run.ExchangeAsync("audit", "verify", Package, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var found = JsonNode.Parse(run.LastLine)!;
        ((long)found["entries"]!).ShouldBe(4);
        ((long)found["privateParts"]!).ShouldBe(4);
        log.Output.ShouldContain("\"sought\":\"export\"");
        Text("README.txt").ShouldContain("exchange audit verify");
    }

    [Fact]
    public async Task PackageForAnotherAgency_HasNothingOfThisOne()
    {
        File.Delete(Package);
        (await ExportAsync("FL0130200")).ExitCode.ShouldBe(0);

        Text("entries.ndjson").ShouldBeEmpty();
        (await Run.ExchangeAsync("audit", "verify", Package)).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("it is not in the log", "entry")]
    [InlineData("its private part is not the one", "private")]
    [InlineData("its private part is not the one", "salt")]
    public async Task ChangedPackage_NamesTheEntry(string says, string member)
    {
        await ChangeAsync(line => line[member] = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"other\":1}")));

        var run = await Run.ExchangeAsync("audit", "verify", Package);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("NOT SOUND: entry 1: " + says);
    }

    [Fact]
    public async Task PackageUnderAnotherKey_IsNotSound()
    {
        using var other = await MadeNode.CreateAsync();

        (await Run.ExchangeAsync("audit", "verify", Package, "--key", Path.Combine(other.Path, "audit.vkey"))).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task PackageThatIsThere_IsNotOverwritten()
    {
        var before = await File.ReadAllBytesAsync(Package, Token);

        (await ExportAsync(MadeNode.Ori)).ExitCode.ShouldBe(1);

        (await File.ReadAllBytesAsync(Package, Token)).ShouldBe(before);
    }

    [Fact]
    public async Task DaysOutOfOrder_AreUsedWrongly() =>
        (await Run.ExchangeAsync(
            "audit", "export", "--node", node.Path, "--for", MadeNode.Ori, "--from", "2026-02-01", "--to", "2026-01-01", "--out", folder.At("x")))
            .ExitCode.ShouldBe(2);

    private Task<Run> ExportAsync(string ori) => Run.ExchangeAsync(
        "audit", "export", "--node", node.Path, "--for", ori, "--from", "2020-01-01", "--to", "2100-01-01", "--out", Package);

    private string Text(string file)
    {
        using var zip = ZipFile.OpenRead(Package);
        using var reader = new StreamReader(zip.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Changes the second line of the entries.</summary>
    private async Task ChangeAsync(Action<JsonObject> change)
    {
        var lines = Text("entries.ndjson").Split('\n');
        var line = JsonNode.Parse(lines[1])!.AsObject();
        ((long)line["index"]!).ShouldBe(1);
        change(line);
        lines[1] = line.ToJsonString();
        await using var zip = await ZipFile.OpenAsync(Package, ZipArchiveMode.Update, Token);
        zip.GetEntry("entries.ndjson")!.Delete();
        await using var entry = await zip.CreateEntry("entries.ndjson").OpenAsync(Token);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), Token);
    }
}
