using System.Data.Common;
using System.Text.Json;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Storage.Notices;

namespace Exchange.Node.Notices;

/// <summary>
/// Tells the owner's own people at once that records of theirs were released in an emergency (RLEX-IX-D): a notice of the node, kept after the
/// entry and before the answer leaves.
/// </summary>
public sealed class NotifyEmergency(NoticeStore notices, NodeSettings settings, TimeProvider time)
{
    /// <summary>Does it where another agency says that life or national security is at stake, and something is disclosed to it.</summary>
    /// <param name="assertion">Who asks.</param>
    /// <param name="record">The record; null where several may have been found.</param>
    /// <param name="receipts">Receipts of what is disclosed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(Assertion assertion, RecordId? record, IReadOnlyList<string> receipts, CancellationToken cancellationToken)
    {
        if (!assertion.Exigent || assertion.Ori == settings.Ori || receipts.Count == 0)
        {
            return;
        }

        var notice = new Notice
        {
            Id = RandomId.New(), From = settings.Ori.Text, To = settings.Ori, Kind = NoticeKind.EmergencyRelease, MadeAt = time.GetUtcNow(),
            About = $"{assertion.User} of {assertion.Ori}", Request = assertion.Id, Record = record?.ToString(), Receipts = receipts,
        };
        try
        {
            await notices.ReceiveAsync(
                new ReceivedNotice(
                    notice.From, notice.Id, NoticeKinds.Name(notice.Kind), JsonSerializer.Serialize(notice, ProtocolJson.Options), notice.MadeAt),
                cancellationToken);
        }
        catch (DbException)
        {
            // Life may be at stake: the answer goes out all the same. Its entry, which is durable, says that it was an emergency.
        }
    }
}
