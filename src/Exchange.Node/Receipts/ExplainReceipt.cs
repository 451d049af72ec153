using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;

namespace Exchange.Node.Receipts;

/// <summary>
/// Tells from the own audit log what a receipt stands for: at the owner what left for whom and why, at the home node what was shown to whom.
/// Reading the log is an entry too, made before.
/// </summary>
public sealed class ExplainReceipt(AuditProcess audit, NodeSettings settings)
{
    private static readonly HashSet<string> Telling =
        new(["search-answered", "record-answered", "search-shown", "record-shown"], StringComparer.Ordinal);

    /// <summary>What the log says, the newest entry first; empty when it has no such receipt.</summary>
    public async Task<IReadOnlyList<ReceiptStory>> RunAsync(string receipt, string user, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.AuditRead, settings.AuditOrigin).By(user, settings.Ori).With("sought", "receipt")
                .WithPrivate("filter", receipt),
            cancellationToken);
        return await FindAsync(receipt, cancellationToken);
    }

    /// <summary>The same for a caller who made the entry of the reading.</summary>
    internal async Task<IReadOnlyList<ReceiptStory>> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        var stories = new List<ReceiptStory>();
        await foreach (var entry in audit.Store.Entries.FindReceiptAsync(receipt, cancellationToken))
        {
            if (ReceiptReading.Of(entry, receipt, settings.Ori) is { } story && Telling.Contains(story.Entry))
            {
                stories.Add(story);
            }
        }

        return stories;
    }
}
