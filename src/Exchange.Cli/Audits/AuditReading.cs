using System.Runtime.CompilerServices;
using System.Text.Json;
using Exchange.Cli.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hub.Setup;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits;

/// <summary>Reads entries out of the log in a folder, whether or not its process runs. The reading is an entry too, made before.</summary>
internal static class AuditReading
{
    /// <summary>Entries that the filter lets through, the newest first.</summary>
    public static async IAsyncEnumerable<AuditLine> FindAsync(
        string folder, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, AuditStore.FileName);
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("no log", file);
        }

        await RecordAsync(folder, filter, cancellationToken);
        using var entries = SqliteEntryStore.Open(file, TimeProvider.System);
        await foreach (var entry in entries.FindAsync(filter, cancellationToken))
        {
            yield return AuditLine.Of(entry);
        }
    }

    private static async Task RecordAsync(string folder, AuditFilter filter, CancellationToken cancellationToken)
    {
        var node = new NodeFolder(folder);
        var settings = File.Exists(node.NodeKey) ? NodeSettings.Load(node) : null;
        var origin = settings?.AuditOrigin ?? HubSettings.Load(new HubFolder(folder)).AuditOrigin;
        var happened = new AuditEvent(AuditEventKind.AuditRead, origin).With("user", OpenedNode.User).With("ori", settings?.Ori.Text)
            .With("sought", "entries").WithPrivate("filter", JsonSerializer.Serialize(filter));
        await using var audit = await AuditProcess.OpenAsync(folder, node.AuditKey, origin, TimeProvider.System);
        await audit.RecordAsync(happened, cancellationToken);
    }
}
