using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Storage.Contributions;

namespace Exchange.Node.RecordsByHand;

/// <summary>
/// What an owner does to a record by hand, where the feed does not do it or is too slow (RLEX-VII-A-1, RLEX-VII-C-2, RLEX-VIII-A). Each act
/// names the order or reason for it and is audited before it is done.
/// </summary>
public sealed class ChangeRecord(IRecordStore store, AuditProcess audit, NodeSettings settings)
{
    /// <summary>Puts a mark on a record, which stays whatever the feed says.</summary>
    public Task<RecordOutcome> RestrictAsync(RecordId id, string mark, string order, string user, CancellationToken cancellationToken) =>
        SetMarkAsync(id, mark, on: true, order, user, cancellationToken);

    /// <summary>Takes a mark off that was put on by hand.</summary>
    public Task<RecordOutcome> ReleaseAsync(RecordId id, string mark, string order, string user, CancellationToken cancellationToken) =>
        SetMarkAsync(id, mark, on: false, order, user, cancellationToken);

    /// <summary>Takes a record out of view and keeps its history.</summary>
    public Task<RecordOutcome> DeleteAsync(RecordId id, string order, string user, CancellationToken cancellationToken) =>
        DoAsync(AuditEventKind.RecordDeleted, id, order, user, null, () => store.DeleteAsync(id, cancellationToken), cancellationToken);

    /// <summary>Destroys a record for good.</summary>
    public Task<RecordOutcome> ExpungeAsync(RecordId id, string order, string user, CancellationToken cancellationToken) =>
        DoAsync(AuditEventKind.RecordExpunged, id, order, user, null, () => store.ExpungeAsync(id, cancellationToken), cancellationToken);

    private async Task<RecordOutcome> SetMarkAsync(
        RecordId id, string mark, bool on, string order, string user, CancellationToken cancellationToken)
    {
        if (!CodeTables.Marks.Contains(mark))
        {
            return RecordOutcome.Refused;
        }

        var kind = on ? AuditEventKind.RecordRestricted : AuditEventKind.RecordReleased;
        return await DoAsync(
            kind, id, order, user, mark,
            async () =>
            {
                var marks = await store.HandMarksAsync(id, cancellationToken) ?? [];
                var changed = on ? marks.Union([mark], StringComparer.Ordinal) : marks.Except([mark], StringComparer.Ordinal);
                return await store.SetHandMarksAsync(id, [.. changed], cancellationToken);
            },
            cancellationToken);
    }

    private async Task<RecordOutcome> DoAsync(
        AuditEventKind kind, RecordId id, string order, string user, string? mark, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(order))
        {
            return RecordOutcome.Refused;
        }

        if ((await store.HistoryAsync(id, cancellationToken)).Count == 0)
        {
            return RecordOutcome.NotFound;
        }

        await audit.RecordAsync(
            new AuditEvent(kind, settings.AuditOrigin).By(user, settings.Ori).With("mark", mark)
                .WithPrivate("record", id.ToString()).WithPrivate("order", order),
            cancellationToken);
        return await change() ? RecordOutcome.Done : RecordOutcome.NotFound;
    }
}
