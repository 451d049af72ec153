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
}
