using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Node.Receipts;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Notices;
using Exchange.Storage.Notices;

namespace Exchange.Node.Notices;

/// <summary>The notices that this agency received: read them, and note that somebody did what they ask.</summary>
public sealed class NoticeBook(NoticeStore notices, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    /// <summary>Notices, the newest first, each with who here received what it is about; that is looked up in the audit log.</summary>
    public async Task<IReadOnlyList<NoticeLine>> ReadAsync(bool all, int limit, string user, CancellationToken cancellationToken)
    {
        var received = await notices.ReceivedAsync(all, limit, cancellationToken);
        if (received.Count > 0)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.AuditRead, settings.AuditOrigin).By(user, settings.Ori).With("sought", "notices"), cancellationToken);
        }

        var lines = new List<NoticeLine>();
        foreach (var one in received)
        {
            lines.Add(await LineAsync(one, cancellationToken));
        }

        return lines;
    }

    /// <summary>Notes that the user did what a notice asks; false when there is none of that id that is open.</summary>
    public async Task<bool> SettleAsync(string id, string user, CancellationToken cancellationToken)
    {
        var open = (await notices.ReceivedAsync(all: false, int.MaxValue, cancellationToken)).FirstOrDefault(one => one.Id == id);
        if (open is null)
        {
            return false;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.NoticeSettled, settings.AuditOrigin).By(user, settings.Ori).With("from", open.Sender)
                .With("notice", open.Kind).With("noticeId", open.Id),
            cancellationToken);
        return await notices.SettleAsync(id, user, time.GetUtcNow(), cancellationToken) is not null;
    }

    private async Task<NoticeLine> LineAsync(ReceivedNotice received, CancellationToken cancellationToken)
    {
        var notice = JsonSerializer.Deserialize<Notice>(received.Document, ProtocolJson.Options)!;
        var receipts = new List<NoticedReceipt>();
        if (notice.Kind is NoticeKind.RecordSealed or NoticeKind.RecordDeleted or NoticeKind.RecordExpunged)
        {
            var explain = new ExplainReceipt(audit, settings);
            foreach (var receipt in notice.Receipts)
            {
                var stories = await explain.FindAsync(receipt, cancellationToken);
                receipts.Add(new NoticedReceipt(receipt, stories is [var one, ..] ? one.User : null, stories is [var other, ..] ? other.At : null));
            }
        }

        return new NoticeLine(notice, received.ReceivedAt, received.SettledBy, received.SettledAt, receipts);
    }
}
