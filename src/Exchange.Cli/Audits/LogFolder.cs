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

namespace Exchange.Cli.Audits;

/// <summary>The folder of a node or hub, as far as its log goes.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Origin">The log's name.</param>
/// <param name="Ori">The agency; null for a hub.</param>
/// <param name="PrivateMonthsKept">Months for which private parts are kept.</param>
internal sealed record LogFolder(string Path, string Origin, Ori? Ori, int PrivateMonthsKept)
{
    /// <summary>The option that names the folder.</summary>
    public static Option<string> Option() => new("--node", "--hub") { Description = "Folder of the node or hub", Required = true, HelpName = "DIR" };

    /// <summary>The log's file; a <see cref="FileNotFoundException"/> where the folder holds no log.</summary>
    public static string File(string folder)
    {
        var file = System.IO.Path.Combine(folder, AuditStore.FileName);
        return System.IO.File.Exists(file) ? file : throw new FileNotFoundException("no log", file);
    }

    /// <summary>Finds out whose folder it is.</summary>
    public static LogFolder Open(string folder)
    {
        File(folder);
        var node = new NodeFolder(folder);
        if (!System.IO.File.Exists(node.NodeKey))
        {
            var hub = HubSettings.Load(new HubFolder(folder));
            return new LogFolder(folder, hub.AuditOrigin, null, hub.PrivateMonthsKept);
        }

        var settings = NodeSettings.Load(node);
        return new LogFolder(folder, settings.AuditOrigin, settings.Ori, settings.PrivateMonthsKept);
    }

    /// <summary>The processes that witness this log, and whose logs are witnessed here.</summary>
    public IReadOnlyList<LogPeer> Peers() =>
        Ori is null ? new NodeLogs(new AgencyFile(new HubFolder(Path))).Current : new HubLog(HubLink.Load(new NodeFolder(Path))).Current;

    /// <summary>Opens the log for writing; the process may run meanwhile.</summary>
    public Task<AuditProcess> OpenLogAsync() => AuditProcess.OpenAsync(Path, new NodeFolder(Path).AuditKey, Origin, TimeProvider.System);

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
}
