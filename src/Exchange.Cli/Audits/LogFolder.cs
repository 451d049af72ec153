using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Witnessing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Hub.Witnessing;
using Exchange.Node.Federation;
using Exchange.Node.Setup;
using Exchange.Node.Witnessing;
using Exchange.Protocol.Evidence;
using Exchange.Records.Identity;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;

namespace Exchange.Cli.Audits;

/// <summary>The folder of a node or hub, as far as its log goes.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Origin">The log's name.</param>
/// <param name="Ori">The agency; null for a hub.</param>
/// <param name="PrivateMonthsKept">Months for which private parts are kept.</param>
/// <param name="Databases">Where the stores are kept.</param>
internal sealed record LogFolder(string Path, string Origin, Ori? Ori, int PrivateMonthsKept, IDatabases Databases)
{
    /// <summary>The option that names the folder.</summary>
    public static Option<string> Option() => new("--node", "--hub") { Description = "Folder of the node or hub", Required = true, HelpName = "DIR" };

    /// <summary>The log.</summary>
    public AuditPlace Place => new(Databases);

    /// <summary>Finds out whose folder it is; a <see cref="FileNotFoundException"/> where it holds no log.</summary>
    public static LogFolder Open(string folder)
    {
        var node = new NodeFolder(folder);
        var missing = new FileNotFoundException("no log", System.IO.Path.Combine(folder, AuditStore.FileName));
        var log = File.Exists(node.NodeKey) ? OfNode(node) : File.Exists(node.Settings) ? OfHub(new HubFolder(folder)) : throw missing;
        return log.Place.Exists() ? log : throw missing;
    }

    /// <summary>The processes that witness this log, and whose logs are witnessed here.</summary>
    public IReadOnlyList<LogPeer> Peers() =>
        Ori is null ? new NodeLogs(new AgencyFile(new HubFolder(Path))).Current : new HubLog(HubLink.Load(new NodeFolder(Path))).Current;

    /// <summary>Opens the log for writing; the process may run meanwhile.</summary>
    public Task<AuditProcess> OpenLogAsync() => AuditProcess.OpenAsync(Place, new NodeFolder(Path).AuditKey, Origin, TimeProvider.System);

    /// <summary>Makes the entry that somebody reads the log, before it is read.</summary>
    public async Task RecordReadAsync(string sought, string filter, CancellationToken cancellationToken)
    {
        var happened = new AuditEvent(AuditEventKind.AuditRead, Origin).With("user", OpenedNode.User).With("ori", Ori?.Text)
            .With("sought", sought).WithPrivate("filter", filter);
        await using var audit = await OpenLogAsync();
        await audit.RecordAsync(happened, cancellationToken);
    }

    /// <summary>The same, of a folder.</summary>
    public static Task RecordReadAsync(string folder, string sought, string filter, CancellationToken cancellationToken) =>
        Open(folder).RecordReadAsync(sought, filter, cancellationToken);

    private static LogFolder OfNode(NodeFolder folder)
    {
        var settings = NodeSettings.Load(folder);
        return new LogFolder(folder.Root, settings.AuditOrigin, settings.Ori, settings.PrivateMonthsKept, settings.Databases(folder));
    }

    private static LogFolder OfHub(HubFolder folder)
    {
        var settings = HubSettings.Load(folder);
        return new LogFolder(folder.Root, settings.AuditOrigin, null, settings.PrivateMonthsKept, settings.Databases(folder));
    }
}
