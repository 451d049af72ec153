using System.Net;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Cli.Tests.Audits.Verifying;

/// <summary>A running node's log as a stranger sees it.</summary>
public sealed class VerifyOverHttpTests : IAsyncLifetime
{
    private const int Entries = 600;

    private readonly TemporaryFolder folder = new();
    private readonly string address = $"http://127.0.0.1:{FreePorts.Base()}";
    private RunningProcess node = null!;
    private HttpClient http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string NodePath => folder.At("node");

    private string Key => Path.Combine(NodePath, "audit.vkey");

    private AuditProcess Audit => node.Services.GetRequiredService<AuditProcess>();

    public async ValueTask InitializeAsync()
    {
        var run = await Run.ExchangeAsync("node", "init", NodePath, "--ori", MadeNode.Ori, "--name", "Port Tamarind Police", "--listen", address);
        run.ExitCode.ShouldBe(0, run.Errors);
        node = await NodeApp.StartAsync(new NodeFolder(NodePath), TimeProvider.System, Token);
        http = PeerHttp.CreateClient(null);
        await Task.WhenAll(Enumerable.Range(0, Entries).Select(i => AppendAsync($"reason {i}")));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await node.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task LogServedByANode_IsSound_AndBeginsWithACheckpointKeptFromBefore()
    {
        await File.WriteAllBytesAsync(folder.At("kept"), await GetAsync("/checkpoint"), Token);
        await AppendAsync("later");

        var run = await Run.ExchangeAsync("audit", "verify", address, "--key", Key, "--from", folder.At("kept"), "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var found = JsonNode.Parse(run.LastLine)!;
        ((bool)found["sound"]!).ShouldBeTrue();
        ((long)found["entries"]!).ShouldBeGreaterThan(Entries);
    }

    [Fact]
    public async Task AddressWithoutAKey_IsUsedWrongly() =>
        (await Run.ExchangeAsync("audit", "verify", address)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task OtherLogsKey_IsNotSound()
    {
        await Run.ExchangeAsync("hub", "init", folder.At("hub"), "--name", "h");

        var run = await Run.ExchangeAsync("audit", "verify", address, "--key", folder.At(Path.Combine("hub", "audit.vkey")));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("NOT SOUND");
    }

    [Fact]
    public async Task Tiles_AreServedAsTheSpecificationSays()
    {
        var size = long.Parse(System.Text.Encoding.UTF8.GetString(await GetAsync("/checkpoint")).Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);

        using var full = await http.GetAsync($"{address}/tile/0/000", Token);
        using var partial = await http.GetAsync($"{address}/tile/entries/002.p/1", Token);
        using var checkpoint = await http.GetAsync($"{address}/checkpoint", Token);

        full.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        full.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await full.Content.ReadAsByteArrayAsync(Token)).Length.ShouldBe(8_192);
        partial.StatusCode.ShouldBe(HttpStatusCode.OK);
        partial.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(1));
        checkpoint.Headers.CacheControl!.NoCache.ShouldBeTrue();
        checkpoint.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        foreach (var absent in new[] { "0/003", $"0/002.p/{size - 511}", "entries/900", "1/001", "0/2", "x", "0/000.p/0" })
        {
            using var response = await http.GetAsync($"{address}/tile/{absent}", Token);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, absent);
        }
    }

    [Fact]
    public async Task PrivateParts_AreNotServed()
    {
        var bundles = await Task.WhenAll(GetAsync("/tile/entries/000"), GetAsync("/tile/entries/001"));

        System.Text.Encoding.UTF8.GetString([.. bundles.SelectMany(bundle => bundle)]).ShouldNotContain("reason");
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task ProofOfAnEntry_ChecksOfflineAndNotWhenItWasChanged()
    {
        var proof = await Run.ExchangeAsync("audit", "proof", "--node", NodePath, "--index", "300");
        await File.WriteAllTextAsync(folder.At("e.tlog-proof"), proof.Output, Token);

        var good = await Run.ExchangeAsync("audit", "check", "bundle", folder.At("e.tlog-proof"), "--key", Key);
        await File.WriteAllTextAsync(folder.At("e.tlog-proof"), proof.Output.Replace("index 300", "index 301", StringComparison.Ordinal), Token);
        var bad = await Run.ExchangeAsync("audit", "check", "bundle", folder.At("e.tlog-proof"), "--key", Key);

        good.ExitCode.ShouldBe(0, good.Errors);
        bad.ExitCode.ShouldBe(1);
        bad.Output.ShouldStartWith("invalid");
    }

    private Task AppendAsync(string reason) =>
        Audit.RecordAsync(new AuditEvent(AuditEventKind.AuditRead, "test").With("user", "u").WithPrivate("filter", reason), Token);

    private Task<byte[]> GetAsync(string path) => http.GetByteArrayAsync(address + path, Token);
}
