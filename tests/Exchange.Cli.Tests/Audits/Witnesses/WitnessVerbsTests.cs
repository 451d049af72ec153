using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Cli.Tests.Audits.Witnesses;

public sealed class WitnessVerbsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly CheckpointSigner signer;

    public WitnessVerbsTests()
    {
        signer = new CheckpointSigner(new NoteSigner("node.example/audit", key));
        File.WriteAllText(folder.At("audit.vkey"), signer.Key + "\n");
    }

    [Theory]
    [InlineData(6, "one", 0, "no contradiction")]
    [InlineData(7, "one", 0, "no contradiction")]
    [InlineData(7, "two", 1, "CONTRADICTION")]
    [InlineData(6, "two", 2, "cannot be told")]
    public async Task TwoCheckpoints_AreComparedWithTheProofOfTheFirstVersion(int size, string version, int exitCode, string says)
    {
        WriteNote("later", 7, "one");
        WriteNote("earlier", size, version);
        var claim = await Run.ExchangeAsync(
            "audit", "prove", "consistency", WriteEntries("one"), "--from", size.ToString(System.Globalization.CultureInfo.InvariantCulture), "--to", "7");
        await File.WriteAllTextAsync(folder.At("proof.json"), claim.Output, TestContext.Current.CancellationToken);
        string[] proof = version == "one" ? ["--proof", folder.At("proof.json")] : [];

        var run = await Run.ExchangeAsync(["audit", "check", "fork", folder.At("later"), folder.At("earlier"), "--key", folder.At("audit.vkey"), .. proof]);

        run.ExitCode.ShouldBe(exitCode, run.Errors);
        run.Output.ShouldContain(says);
    }

    [Fact]
    public async Task ProofOfOneVersionAndCheckpointOfAnother_ShowTheFork()
    {
        WriteNote("later", 7, "one");
        WriteNote("earlier", 6, "two");
        var claim = await Run.ExchangeAsync("audit", "prove", "consistency", WriteEntries("one"), "--from", "6", "--to", "7");
        await File.WriteAllTextAsync(folder.At("proof.json"), claim.Output, TestContext.Current.CancellationToken);

        var run = await Run.ExchangeAsync(
            "audit", "check", "fork", folder.At("earlier"), folder.At("later"), "--key", folder.At("audit.vkey"), "--proof", folder.At("proof.json"), "--json");

        run.ExitCode.ShouldBe(1, run.Errors);
        ((string?)JsonNode.Parse(run.LastLine)!["relation"]).ShouldBe("contradictory");
    }

    [Fact]
    public async Task NodeWithoutAHub_HasNoWitnesses()
    {
        using var node = await MadeNode.CreateAsync();
        await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1")));

        var run = await Run.ExchangeAsync("audit", "witnesses", "--node", node.Path, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var report = JsonNode.Parse(run.LastLine)!;
        ((long)report["size"]!).ShouldBe(2);
        report["witnesses"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task HubsNodeThatHasNeverCosigned_IsListedAsBehind()
    {
        using var node = await MadeNode.CreateAsync();
        var hub = folder.At("hub");
        await Run.ExchangeAsync("hub", "init", hub);
        (await Run.ExchangeAsync("hub", "enroll", hub, Path.Combine(node.Path, "node.json"))).ExitCode.ShouldBe(0);

        var run = await Run.ExchangeAsync("audit", "witnesses", "--hub", hub, "--json");

        var witness = JsonNode.Parse(run.LastLine)!["witnesses"]![0]!;
        ((string?)witness["name"]).ShouldBe($"exchange/node/{MadeNode.Ori}/witness");
        witness["size"].ShouldBeNull();
        ((long)witness["behind"]!).ShouldBe(1);
    }

    public void Dispose()
    {
        key.Dispose();
        folder.Dispose();
    }

    private static byte[] Entry(int i, string version) => Encoding.UTF8.GetBytes(i < 3 ? $"{i}" : $"{i} {version}");

    private string WriteEntries(string version)
    {
        File.WriteAllLines(folder.At("entries.hex"), Enumerable.Range(0, 7).Select(i => Convert.ToHexString(Entry(i, version))));
        return folder.At("entries.hex");
    }

    private void WriteNote(string name, int size, string version)
    {
        var tree = TreeFrontier.Empty.Append(Enumerable.Range(0, size).Select(i => MerkleHashing.Leaf(Entry(i, version))), []);
        File.WriteAllBytes(folder.At(name), signer.Sign(new Checkpoint(signer.Origin, tree.Size, tree.Root(), [])).ToBytes());
    }
}
