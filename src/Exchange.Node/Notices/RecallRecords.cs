using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Policy.Templates;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Storage.Auditing;
using Exchange.Storage.Contributions;
using Exchange.Storage.Notices;

namespace Exchange.Node.Notices;

/// <summary>
/// Tells every agency that received a record when it is sealed, deleted or expunged, whether by the feed or by hand (RLEX-VII-C-1). Who
/// received it is in the audit log; whoever only had a pointer is not told which record it was.
/// </summary>
public sealed class RecallRecords(
    IRecordStore store, NoticeStore notices, SigningKey key, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private const int ChangesAtOnce = 500;
    private const int ReceiptsMax = 500;

    /// <summary>Looks at what changed since the last time and keeps notices for sending; false when nothing did.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var after = await notices.FollowedAsync(cancellationToken);
        var (found, until) = await store.WithdrawnAfterAsync(after, ChangesAtOnce, cancellationToken);
        foreach (var withdrawal in found)
        {
            await TellAsync(withdrawal, cancellationToken);
        }

        if (until > after)
        {
            await notices.FollowedToAsync(until, cancellationToken);
        }

        return until > after;
    }

    private async Task TellAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var kind = withdrawal.Kind switch
        {
            WithdrawalKind.Sealed => NoticeKind.RecordSealed,
            WithdrawalKind.Deleted => NoticeKind.RecordDeleted,
            WithdrawalKind.Expunged => NoticeKind.RecordExpunged,
        };
        var (record, disclosures) = Find(withdrawal);
        var untold = await notices.UntoldAsync([.. disclosures.Select(one => one.Receipt)], NoticeKinds.Name(kind), cancellationToken);
        foreach (var receiver in disclosures.Where(one => untold.Contains(one.Receipt)).GroupBy(one => (one.Ori, Named: IsFull(one))))
        {
            foreach (var receipts in receiver.Select(one => one.Receipt).Chunk(ReceiptsMax))
            {
                await TellAsync(kind, Ori.Parse(receiver.Key.Ori), record!, receiver.Key.Named, receipts, cancellationToken);
            }
        }
    }

    private async Task TellAsync(
        NoticeKind kind, Ori receiver, string record, bool named, string[] receipts, CancellationToken cancellationToken)
    {
        var notice = new Notice
        {
            Id = RandomId.New(), From = settings.Ori.Text, To = receiver, Kind = kind, MadeAt = time.GetUtcNow(), Receipts = receipts,
            Record = named ? record : null,
        };
        var name = NoticeKinds.Name(kind);
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.RecordRecalled, settings.AuditOrigin).With("to", receiver.Text).With("notice", name)
                .With("noticeId", notice.Id).With("receipts", new JsonArray([.. receipts.Select(receipt => (JsonNode)receipt)]))
                .WithPrivate("record", record),
            cancellationToken);
        await notices.EnqueueAsync(
            [new OutgoingNotice(notice.Id, receiver.Text, name, SignedNotice.Sign(notice, key), notice.MadeAt)],
            [.. receipts.Select(receipt => (receipt, name))], cancellationToken);
    }

    private (string? Record, IReadOnlyList<Disclosure> Disclosures) Find(Withdrawal withdrawal)
    {
        using var log = audit.Store.Entries.OpenSnapshot();
        var record = withdrawal.Id?.ToString() ?? log.DisclosedRecords().FirstOrDefault(id => IsHashOf(withdrawal.Hash, id));
        return record is null ? (null, []) : (record, [.. log.DisclosuresOf(record).Where(one => one.Ori != settings.Ori.Text)]);
    }

    private static bool IsHashOf(RecordIdHash? hash, string record) => RecordId.TryParse(record, out var id) && RecordIdHash.Of(id) == hash;

    private static bool IsFull(Disclosure disclosure) => disclosure.Level == nameof(SharingLevel.Full);
}
