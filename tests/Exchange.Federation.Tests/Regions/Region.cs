using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Hub.Agencies;
using Exchange.Hub.Hosting;
using Exchange.Hub.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Exchange.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Regions;

/// <summary>
/// A hub and nodes in this process, set up as operators do, over real folders, real SQLite and real HTTP on loopback. When it ends, every
/// audit entry that was made is held against docs/audit-events.md.
/// </summary>
internal sealed class Region : IAsyncDisposable
{
    public const string Name = "tamarind";

    public static readonly UseCode[] UseCodes = [UseCode.A, UseCode.C, UseCode.J];

    private readonly TemporaryFolder folder = new();
    private readonly List<IAsyncDisposable> owned = [];
    private readonly List<Member> members = [];
    private RunningProcess? hub;

    public Region(TimeProvider? time = null) => Time = time ?? TimeProvider.System;

    public TimeProvider Time { get; }

    public HttpClient Http { get; private set; } = PeerHttp.CreateClient(null);

    /// <summary>Makes the files for TLS of each process; null for plain loopback.</summary>
    public Func<string, TlsSettings>? Tls { get; private set; }

    public HubFolder HubFolder => new(folder.At("hub"));

    public Uri HubAddress { get; private set; } = Ports.FreeAddress();

    public RunningProcess Hub => hub ?? throw new InvalidOperationException("the hub does not run");

    public AuditProcess HubAudit => Hub.Services.GetRequiredService<AuditProcess>();

    public ChangeAgencies Agencies => new(Hub.Services.GetRequiredService<AgencyFile>(), Hub.Services.GetRequiredService<HubSettings>(), HubAudit);

    /// <summary>A hub with nodes of police departments that share by the default template.</summary>
    public static async Task<Region> StartAsync(int nodes, TimeProvider? time = null, Func<HubSettings, HubSettings>? settings = null)
    {
        var region = new Region(time);
        await region.StartHubAsync(settings);
        for (var number = 0; number < nodes; number++)
        {
            await region.AddAsync($"FL013{number:D2}00");
        }

        await region.ShareRegistryAsync();
        return region;
    }

    /// <summary>Has everything that is made from now on speak TLS.</summary>
    public void Secure(Func<string, TlsSettings> tls)
    {
        Tls = tls;
        HubAddress = new UriBuilder(HubAddress) { Scheme = Uri.UriSchemeHttps }.Uri;
        Http.Dispose();
        Http = PeerHttp.CreateClient(tls("analyst"));
    }

    public Member this[int number] => members[number];

    public async Task StartHubAsync(Func<HubSettings, HubSettings>? change = null)
    {
        if (!File.Exists(HubFolder.Settings))
        {
            var settings = new HubSettings { Name = Name, Listen = HubAddress, NodeTimeoutSeconds = 5, Tls = Tls?.Invoke("hub") };
            InitializeHub.Run(HubFolder, change?.Invoke(settings) ?? settings).ShouldBeEmpty();
        }

        hub = await HubApp.StartAsync(HubFolder, Time, Wait.Cancellation);
    }

    public async Task StopHubAsync()
    {
        await Hub.DisposeAsync();
        hub = null;
    }

    /// <summary>Makes a node, enrolls it, publishes its template, starts it.</summary>
    public async Task<Member> AddAsync(
        string ori, string template = "rlex-default", UseCode[]? useCodes = null, string? database = null, int requestsPerMinute = 0)
    {
        var member = new Member(Ori.Parse(ori), folder.At(ori), this, database, requestsPerMinute);
        await member.MakeAsync(template);
        (await Agencies.EnrollAsync(await File.ReadAllBytesAsync(member.Folder.Description), useCodes ?? UseCodes, Wait.Cancellation))
            .ShouldBeEmpty();
        await member.StartAsync();
        members.Add(member);
        return member;
    }

    /// <summary>Enrolls something that answers like a node, or does not.</summary>
    public async Task<ScriptedNode> AddAsync(string ori, Func<ScriptedCall, Task> script)
    {
        var node = ScriptedNode.Start(Ori.Parse(ori), script);
        owned.Add(node);
        (await Agencies.EnrollAsync(node.Description(), UseCodes, Wait.Cancellation)).ShouldBeEmpty();
        return node;
    }

    public async Task SuspendAsync(Member member) =>
        (await Agencies.SetStandingAsync(member.Ori, Standing.Suspended, Wait.Cancellation)).ShouldBeEmpty();

    /// <summary>Lets every node have the registry as it is now.</summary>
    public async Task ShareRegistryAsync()
    {
        foreach (var member in members)
        {
            (await member.Registry.RefreshAsync(Wait.Cancellation)).ShouldBeTrue();
        }
    }

    public Task<IReadOnlyList<LogLine>> HubLogAsync() => LogLine.ReadAllAsync(HubDatabases);

    public async ValueTask DisposeAsync()
    {
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        foreach (var one in owned)
        {
            await one.DisposeAsync();
        }

        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        Http.Dispose();
        var unlisted = await UnlistedFieldsAsync();
        folder.Dispose();
        unlisted.ShouldBeEmpty("docs/audit-events.md does not list every field of the entries made");
    }

    private IDatabases HubDatabases => HubSettings.Load(HubFolder).Databases(HubFolder);

    private async Task<List<string>> UnlistedFieldsAsync()
    {
        var unlisted = new List<string>();
        foreach (var log in members.Select(member => member.Settings().Databases(member.Folder)).Append(HubDatabases))
        {
            try
            {
                unlisted.AddRange((await LogLine.ReadAllAsync(log)).SelectMany(line => line.Unlisted().Select(field => $"{line.Kind}: {field}")));
            }
            catch (Audit.Log.EntryStoreException)
            {
                // A test may have done away with a log.
            }
        }

        return unlisted;
    }
}
