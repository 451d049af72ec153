using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Nodes;

/// <summary><c>exchange node database restrict</c> and the hub's.</summary>
public sealed class DatabaseVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Home => folder.At("home");

    public void Dispose() => folder.Dispose();

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task NodeUnderARestrictedRole_GoesOn_AndCannotChangeItsLog()
    {
        var (address, role) = NewPlace();
        await RunAsync("node", "init", Home, "--ori", MadeNode.Ori, "--name", "Port Tamarind Police", "--database", address);

        (await RunAsync("node", "database", "restrict", Home, "--role", role)).Output.ShouldContain(role);

        await File.WriteAllTextAsync(folder.At("records.ndjson"), MadeNode.Record("1") + "\n", TestContext.Current.CancellationToken);
        await RunAsync("ingest", "--node", Home, folder.At("records.ndjson"));
        await RunAsync("audit", "verify", Home);
        PostgresCluster.Psql(address, "SELECT count(*) FROM records.heads").ShouldBe("1");
        await CannotDeleteAsync(address, role);
        await RunAsync("node", "database", "restrict", Home, "--role", role, "--owner", address);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task HubUnderARestrictedRole_CannotChangeItsLog_AndHasNoStoresOfANode()
    {
        var (address, role) = NewPlace();
        await RunAsync("hub", "init", Home, "--name", "region", "--database", address);

        (await RunAsync("hub", "database", "restrict", Home, "--role", role)).Output.ShouldContain(role);

        await CannotDeleteAsync(address, role);
        PostgresCluster.Psql(address, "SELECT count(*) FROM pg_namespace WHERE nspname IN ('records', 'accounts')").ShouldBe("0");
    }

    [Fact]
    public async Task StoresInFiles_AndABadName_AreRefused_AndTheSettingsStay()
    {
        await RunAsync("node", "init", Home, "--ori", MadeNode.Ori, "--name", "X");
        var files = await Run.ExchangeAsync("node", "database", "restrict", Home, "--role", "appender");
        files.ExitCode.ShouldBe(1);
        files.Errors.ShouldContain("files of its folder");

        var (address, _) = NewPlace();
        var bad = await Run.ExchangeAsync("node", "database", "restrict", Home, "--role", "pg_DROP", "--owner", address);
        bad.ExitCode.ShouldBe(1);
        bad.Errors.ShouldContain("role-name");
        (await AddressAsync()).ShouldBeNull();
    }

    private static (string Address, string Role) NewPlace()
    {
        var address = PostgresCluster.NewDatabase();
        return (address, $"appender_{new Uri(address).AbsolutePath.TrimStart('/')}");
    }

    private static async Task<Run> RunAsync(params string[] words)
    {
        var run = await Run.ExchangeAsync(words);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run;
    }

    /// <summary>That the settings name the role, and the role has no right to take entries away.</summary>
    private async Task CannotDeleteAsync(string address, string role)
    {
        (await AddressAsync()).ShouldNotBeNull().ShouldContain(role);
        Should.Throw<InvalidOperationException>(() => PostgresCluster.Psql(address, $"SET ROLE {role}; DELETE FROM audit.log_entries")).Message
            .ShouldContain("permission denied");
    }

    private async Task<string?> AddressAsync() => JsonNode.Parse(
        await File.ReadAllTextAsync(Path.Combine(Home, "settings.json"), TestContext.Current.CancellationToken))!["database"]?.GetValue<string>();
}
