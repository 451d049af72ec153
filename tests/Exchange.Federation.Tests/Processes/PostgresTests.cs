using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Processes;
using Exchange.Hub.Setup;
using Exchange.Node.Hosting;
using Exchange.Node.Indexing;
using Exchange.Node.Setup;
using Exchange.Storage.Auditing;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Processes;

/// <summary>A hub and a node whose stores are in PostgreSQL, set up by one setting.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private readonly string hubDatabase = PostgresCluster.NewDatabase();
    private readonly string nodeDatabase = PostgresCluster.NewDatabase();
    private Region region = null!;
    private Member member = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1, settings: settings => settings with { Database = hubDatabase });
        member = await region.AddAsync("FL0139900", database: nodeDatabase);
        await region.ShareRegistryAsync();
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task Node_TakesAContribution_AndAnswersASearchOfAnother()
    {
        await member.ShareAsync(Contributed.By(member, "r-1"));

        var answer = await region[0].SearchAsync("Quimby");

        answer.HitsOf(member.Ori).ShouldHaveSingleItem();
        PostgresCluster.Psql(nodeDatabase, "SELECT count(*) FROM records.versions").ShouldBe("1");
        Directory.GetFiles(member.Folder.Root, "records.db*").ShouldBeEmpty();
        int.Parse(PostgresCluster.Psql(hubDatabase, "SELECT count(*) FROM replay.used"), System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(0);
    }

    /// <summary>What <c>exchange node database restrict</c> does, and then the node at work.</summary>
    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task NodeThatRunsAsTheRestrictedRole_DoesItsWork_AndCannotChangeTheLog()
    {
        var role = $"node_{new Uri(nodeDatabase).AbsolutePath.TrimStart('/')}";
        await member.StopAsync();
        var settings = member.Settings();
        RestrictRole.Run(nodeDatabase, settings.AuditOrigin, role, member.Ori, region.Time).ShouldBeEmpty();
        var address = RestrictRole.AddressFor(nodeDatabase, role);
        (settings with { Database = address }).Save(member.Folder);

        await member.StartAsync();
        await member.Registry.RefreshAsync(Wait.Cancellation);
        await member.ShareAsync(Contributed.By(member, "r-3"));
        (await region[0].SearchAsync("Quimby")).HitsOf(member.Ori).ShouldHaveSingleItem();
        (await member.SearchAsync("Quimby")).HitsOf(member.Ori).ShouldHaveSingleItem();

        (await member.LastLineAsync("search-answered")).Text("outcome").ShouldBe("success");
        foreach (var change in new[] { "UPDATE audit.log_entries SET entry = 'x'", "DELETE FROM audit.log_entries", "TRUNCATE audit.log_entries" })
        {
            Should.Throw<InvalidOperationException>(() => PostgresCluster.Psql(address, $"SET ROLE {role}; {change}"))
                .Message.ShouldContain("permission denied");
        }

        (await AuditStore.VerifyAsync(new AuditPlace(settings.Databases(member.Folder)), member.Audit.Signer.Key, null, Wait.Cancellation))
            .IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task SecondProcess_FollowsWhatTheFirstTakesIn()
    {
        using var elsewhere = new TemporaryFolder();
        await using var second = await StartSecondAsync(elsewhere);

        await member.ShareAsync(Contributed.By(member, "r-2"));

        var last = await member.Store.LastSequenceAsync(Wait.Cancellation);
        await Wait.UntilAsync("the second process has it", () => second.Services.GetRequiredService<IndexProgress>().Applied >= last);
        (await second.Services.GetRequiredService<IRecordStore>().CountAsync(Wait.Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task FormOfOneProcess_IsTakenByTheOther()
    {
        using var elsewhere = new TemporaryFolder();
        var form = member.Get<IDataProtectionProvider>().CreateProtector("form").Protect("made by the first");
        await using var second = await StartSecondAsync(elsewhere);

        second.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("form").Unprotect(form).ShouldBe("made by the first");
        PostgresCluster.Psql(nodeDatabase, "SELECT count(*) FROM form_keys.form_keys").ShouldBe("1");
        Directory.Exists(member.Folder.PageKeys).ShouldBeFalse();
    }

    [Fact]
    public void DatabaseOfAnother_IsRefused_AndNothingIsMade()
    {
        using var elsewhere = new TemporaryFolder();
        var folder = new HubFolder(elsewhere.At("hub"));

        var problems = InitializeHub.Run(folder, new HubSettings { Name = "other", Listen = Ports.FreeAddress(), Database = nodeDatabase });

        problems.ShouldHaveSingleItem().Code.ShouldBe("database-taken");
        Directory.Exists(folder.Root).ShouldBeFalse();
    }

    private async Task<RunningProcess> StartSecondAsync(TemporaryFolder elsewhere)
    {
        var copy = new NodeFolder(elsewhere.At("copy"));
        Copy(member.Folder.Root, copy.Root);
        (member.Settings() with { Listen = Ports.FreeAddress() }).Save(copy);
        return await NodeApp.StartAsync(copy, region.Time, Wait.Cancellation);
    }

    private static void Copy(string from, string to)
    {
        ProcessFolders.Create(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => !Path.GetFileName(folder).StartsWith("index", StringComparison.Ordinal)))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
