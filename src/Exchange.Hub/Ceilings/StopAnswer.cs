using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hub.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Exchange.Storage.Notices;

namespace Exchange.Hub.Ceilings;

/// <summary>Makes the entry of an answer that was stopped, and tells its owner. Nothing of the answer is in either.</summary>
public sealed class StopAnswer(NoticeStore notices, SigningKey key, AuditProcess audit, HubSettings settings, TimeProvider time)
{
    /// <summary>Returns once the entry is durable and the notice is kept for sending; callers let it finish, whoever has gone meanwhile.</summary>
    public async Task RunAsync(RegisteredAgency owner, Assertion assertion, CeilingBreach breach, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.AnswerStopped, settings.AuditOrigin).By(assertion).Refused(breach.Code)
                .With("owner", owner.Ori.Text).With("receipt", Readable(breach.Receipt.Id)).With("templateVersion", breach.Receipt.TemplateVersion)
                .With("templateDigest", Readable(breach.Receipt.TemplateDigest))
                .With("groups", new JsonArray([.. breach.Groups.Select(group => (JsonNode)group)])),
            cancellationToken);
        if (breach.Code == ErrorCode.CeilingBreached)
        {
            await notices.EnqueueAsync([Outgoing(owner, assertion, breach)], [], cancellationToken);
        }
    }

    /// <summary>A node that sends what it must not may send it here too; only what looks like an id is kept.</summary>
    private static string Readable(string id) =>
        WireId.Is(id) ? id : "unreadable";

    private OutgoingNotice Outgoing(RegisteredAgency owner, Assertion assertion, CeilingBreach breach)
    {
        var notice = new Notice
        {
            Id = RandomId.New(),
            From = settings.Name,
            To = owner.Ori,
            Kind = NoticeKind.AnswerStopped,
            MadeAt = time.GetUtcNow(),
            Receipts = [Readable(breach.Receipt.Id)],
            Request = assertion.Id,
            Groups = breach.Groups,
            TemplateDigest = Readable(breach.Receipt.TemplateDigest),
        };
        return new OutgoingNotice(notice.Id, notice.To.Text, NoticeKinds.Name(notice.Kind), SignedNotice.Sign(notice, key), notice.MadeAt);
    }
}
