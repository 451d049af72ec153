using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Index;
using Exchange.Node.Clients;
using Exchange.Node.Contributions;
using Exchange.Node.Disclosures;
using Exchange.Node.Federation;
using Exchange.Node.Findings;
using Exchange.Node.Findings.Sampling;
using Exchange.Node.Indexing;
using Exchange.Node.LogRequests;
using Exchange.Node.Notices;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Comparison;
using Exchange.Node.Policies.Simulation;
using Exchange.Node.Receipts;
using Exchange.Node.RecordsByHand;
using Exchange.Node.Reports;
using Exchange.Node.Search;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Storage.Accounts;
using Exchange.Storage.Auditing;
using Exchange.Storage.Clients;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;
using Exchange.Storage.Findings;
using Exchange.Storage.Notices;
using Exchange.Storage.Templates;
using Exchange.Storage.Witnessing;

namespace Exchange.Cli.Nodes;

/// <summary>
/// A node's folder opened by its operator at the machine, whether or not the node runs. Whoever can read the folder's keys is its operator;
/// every act is audited under that name.
/// </summary>
internal sealed class OpenedNode : IAsyncDisposable
{
    private readonly IDatabases databases;
    private readonly IRecordStore store;
    private readonly TemplateStore templates;
    private readonly NoticeStore notices;
    private readonly FindingStore findings;
    private readonly AccountStore accounts;
    private readonly ClientStore clients;
    private readonly SigningKey key;

    private OpenedNode(NodeFolder folder, NodeSettings settings, AuditProcess audit)
    {
        Folder = folder;
        Settings = settings;
        Audit = audit;
        databases = settings.Databases(folder);
        store = RecordStore.Open(databases, settings.Ori, TimeProvider.System);
        templates = Storage.Templates.TemplateStore.Open(databases, TimeProvider.System);
        notices = NoticeStore.Open(databases, TimeProvider.System);
        accounts = NodeAccounts.Open(databases, folder, TimeProvider.System);
        findings = FindingStore.Open(databases, TimeProvider.System);
        clients = ClientStore.Open(databases, TimeProvider.System);
        key = SigningKey.Open(folder.NodeKey);
    }

    /// <summary>The name under which the operator's acts are audited.</summary>
    public static string User => "operator/" + Environment.UserName;

    /// <summary>The folder.</summary>
    public NodeFolder Folder { get; }

    /// <summary>Its settings.</summary>
    public NodeSettings Settings { get; }

    /// <summary>Its audit log.</summary>
    public AuditProcess Audit { get; }

    /// <summary>Its records.</summary>
    public IRecordStore Store => store;

    /// <summary>Takes files in.</summary>
    public ContributeRecords Contribute => new(store, Audit, Settings, Folder, TimeProvider.System);

    /// <summary>Changes records by hand.</summary>
    public ChangeRecord Change => new(store, Audit, Settings);

    /// <summary>Adds accounts.</summary>
    public AddUser AddUser => new(accounts, Settings, Audit, TimeProvider.System);

    /// <summary>Registers keys of programs.</summary>
    public RegisterClient RegisterClient => new(accounts, clients, Settings, Audit);
    /// <summary>Changes accounts.</summary>
    public ChangeUser ChangeUser => new(accounts, Settings, Audit, TimeProvider.System);

    /// <summary>Lists accounts.</summary>
    public ListUsers ListUsers => new(accounts, TimeProvider.System);

    /// <summary>Drafts, approves, publishes and rolls back templates.</summary>
    public TemplateLife Templates => new(TemplateStore, key, Settings, Audit, TimeProvider.System);

    /// <summary>Explains receipts.</summary>
    public ExplainReceipt Receipts => new(Audit, Settings);

    /// <summary>Notices received.</summary>
    public NoticeBook Notices => new(notices, Audit, Settings, TimeProvider.System);

    /// <summary>Its templates.</summary>
    public ITemplateStore TemplateStore => templates;

    /// <summary>Finds the template that somebody names.</summary>
    public TemplateSelection Selection => new(TemplateStore, Settings, TimeProvider.System);

    /// <summary>The registry that the node keeps; null when it has none.</summary>
    public Task<AgencyRegistry?> RegistryAsync(CancellationToken cancellationToken) =>
        RegistryState.ReadAsync(Folder, HubLink.Load(Folder), cancellationToken);

    /// <summary>The index, level with the records.</summary>
    public Task<NodeIndexCopy> OpenIndexAsync(CancellationToken cancellationToken) => Terminal.WithProgressAsync(
        "index",
        progress => NodeIndexCopy.OpenAsync(
            Folder, store, new RelayedProgress<(long Done, long Of)>(progress, at => new WorkDone(at.Done, at.Of, "")), cancellationToken));

    /// <summary>Shows what a requester would get.</summary>
    public SimulateSearch Simulate(IRecordIndex index) => new(index, store, new Discloser(Settings), Audit, Settings, TimeProvider.System);

    /// <summary>Tells what a template changes.</summary>
    public CompareTemplates Compare(IRecordIndex index) => new(index, Audit, Settings, TimeProvider.System);

    /// <summary>Looks for misuse.</summary>
    public FindMisuse FindMisuse => new(Audit, new StaffList(accounts, Folder), findings, Folder, Settings, TimeProvider.System);

    /// <summary>What was found.</summary>
    public FindingBook Findings => new(Audit, findings);

    /// <summary>Notes what became of a finding.</summary>
    public DisposeFinding DisposeFinding => new(Audit, Findings, notices, key, Settings, TimeProvider.System);

    /// <summary>Draws searches for review.</summary>
    public DrawSample DrawSample => new(Audit, Settings, TimeProvider.System);

    /// <summary>Asks other agencies for their log.</summary>
    public RequestLog RequestLog => new(Audit, notices, key, Settings, TimeProvider.System);

    /// <summary>Makes reports of the agency on itself.</summary>
    public MakeSelfAudit SelfAudit(WitnessStore witnesses) => new(Audit, Findings, witnesses, Settings, TimeProvider.System);

    /// <summary>What witnesses cosigned.</summary>
    public WitnessStore OpenWitnesses() => WitnessStore.Open(databases, TimeProvider.System);

    /// <summary>Accounts for disclosures.</summary>
    public AccountDisclosures Disclosures(IRecordIndex index) => new(Audit, new SearchAudit(Audit), index, store, Settings);

    /// <summary>Opens the folder.</summary>
    public static async Task<OpenedNode> OpenAsync(string path)
    {
        var folder = new NodeFolder(path);
        var settings = NodeSettings.Load(folder);
        var log = new AuditPlace(settings.Databases(folder));
        return new OpenedNode(folder, settings, await AuditProcess.OpenAsync(log, folder.AuditKey, settings.AuditOrigin, TimeProvider.System));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        templates.Dispose();
        notices.Dispose();
        findings.Dispose();
        accounts.Dispose();
        clients.Dispose();
        databases.Dispose();
        key.Dispose();
        await Audit.DisposeAsync();
    }
}
