namespace Exchange.Cli.Tests.Nodes;

public sealed class NodeInitVerbTests
{
    [Fact]
    public async Task NewNode_IsReadableByItsOwnerAlone()
    {
        using var node = await MadeNode.CreateAsync();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(node.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(node.Path, "keys", "node.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Exists(Path.Combine(node.Path, "node.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task FolderThatIsNotEmpty_IsLeftAsItWas()
    {
        using var node = await MadeNode.CreateAsync();
        var before = await File.ReadAllTextAsync(Path.Combine(node.Path, "node.json"), TestContext.Current.CancellationToken);

        var run = await Run.ExchangeAsync("node", "init", node.Path, "--ori", "FL9900200", "--name", "Other");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("folder-not-empty");
        (await File.ReadAllTextAsync(Path.Combine(node.Path, "node.json"), TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task EverythingWrong_IsSaidAtOnce()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.ExchangeAsync("node", "init", folder.At("n"), "--ori", "short", "--name", "X", "--listen", "ftp:7");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("ori-unreadable");
        run.Errors.ShouldContain("address-unreadable");
        Directory.Exists(folder.At("n")).ShouldBeFalse();
    }

    [Fact]
    public async Task PlainHttpOnAnotherAddress_IsRefused()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.ExchangeAsync("node", "init", folder.At("n"), "--ori", "FL9900100", "--name", "X", "--listen", "http://192.0.2.7:7001");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("address-not-safe");
    }

    [Fact]
    public async Task NodeInPostgres_TakesRecordsIn_AndItsLogIsFoundSound_WithNoStoreInTheFolder()
    {
        using var folder = new TemporaryFolder();
        var address = PostgresCluster.NewDatabase();
        var node = folder.At("node");
        var records = folder.At("records.ndjson");
        await File.WriteAllTextAsync(records, MadeNode.Record("1") + "\n", TestContext.Current.CancellationToken);

        var init = await Run.ExchangeAsync("node", "init", node, "--ori", MadeNode.Ori, "--name", "Port Tamarind Police", "--database", address);
        init.ExitCode.ShouldBe(0, init.Errors);
        var ingest = await Run.ExchangeAsync("ingest", "--node", node, records);
        ingest.ExitCode.ShouldBe(0, ingest.Errors);
        var verify = await Run.ExchangeAsync("audit", "verify", node);

        verify.ExitCode.ShouldBe(0, verify.Errors);
        PostgresCluster.Psql(address, "SELECT count(*) FROM records.heads").ShouldBe("1");
        Directory.GetFiles(node, "*.db", SearchOption.AllDirectories).ShouldBeEmpty();
        (await Run.ExchangeAsync("doctor", node)).Errors.ShouldNotContain("database");
    }

    [Fact]
    public async Task DatabaseThatDoesNotAnswer_IsExplained_AndNothingIsMade()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.ExchangeAsync(
            "node", "init", folder.At("n"), "--ori", MadeNode.Ori, "--name", "X", "--database", "postgres:///exchange?host=/nowhere");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("database-unreachable");
        Directory.Exists(folder.At("n")).ShouldBeFalse();
    }
}
