using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Node.Federation;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Storage.Notices;

namespace Exchange.Node.Notices;

/// <summary>Takes in a notice: of the hub about this node's answers, or of an owner about its records. The same one again has no effect.</summary>
public sealed class ReceiveNotice(
    NoticeStore notices, HubLink link, RegistryState registry, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    /// <summary>Null when it is kept; else why not.</summary>
    public async Task<ErrorCode?> RunAsync(string token, CancellationToken cancellationToken)
    {
        var notice = await SignedNotice.ReadAsync(token, KeyOf);
        if (notice is null || notice.To != settings.Ori || !MaySay(notice))
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).Refused(ErrorCode.NoticeForged), cancellationToken);
            return ErrorCode.NoticeForged;
        }

        await audit.RecordAsync(Entry(notice), cancellationToken);
        await notices.ReceiveAsync(
            new ReceivedNotice(
                notice.From, notice.Id, NoticeKinds.Name(notice.Kind), JsonSerializer.Serialize(notice, ProtocolJson.Options), time.GetUtcNow()),
            cancellationToken);
        return null;
    }

    private string? KeyOf(string from) =>
        from == link.Hub?.Name ? link.Hub.PublicKey : Ori.TryParse(from, out var ori) ? registry.Current?.Find(ori)?.PublicKey : null;

    /// <summary>The hub speaks of answers, and owners each of its own records.</summary>
    private bool MaySay(Notice notice) => notice.Kind switch
    {
        NoticeKind.AnswerStopped => notice.From == link.Hub?.Name,
        NoticeKind.RecordSealed or NoticeKind.RecordDeleted or NoticeKind.RecordExpunged =>
            notice.Record is null || (RecordId.TryParse(notice.Record, out var id) && id.Owner.Text == notice.From),
        NoticeKind.ViolationReported or NoticeKind.LogRequested => Ori.TryParse(notice.From, out _),
        _ => false,
    };

    private AuditEvent Entry(Notice notice) =>
        new AuditEvent(AuditEventKind.NoticeReceived, settings.AuditOrigin).With("ori", settings.Ori.Text).With("from", notice.From)
            .With("notice", NoticeKinds.Name(notice.Kind)).With("noticeId", notice.Id).With("request", notice.Request)
            .With("templateDigest", notice.TemplateDigest).With("receipts", List(notice.Receipts)).With("groups", List(notice.Groups))
            .WithPrivate("record", notice.Record);

    private static JsonArray? List(IReadOnlyList<string> items) =>
        items.Count == 0 ? null : new JsonArray([.. items.Select(item => (JsonNode)item)]);
}
