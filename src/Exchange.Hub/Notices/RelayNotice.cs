using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;

namespace Exchange.Hub.Notices;

/// <summary>
/// Passes a notice of one agency on to another, and keeps nothing of it but the entry: the sender tries again until it arrives. An agency
/// that is suspended may still say that what it gave away must be destroyed.
/// </summary>
public sealed class RelayNotice(DirectRoute route, RegistryIssuer registry, AuditProcess audit, HubSettings settings)
{
    /// <summary>Null when the receiver has it; else why not.</summary>
    public async Task<ErrorCode?> RunAsync(string token, CancellationToken cancellationToken)
    {
        var current = registry.Current;
        var notice = await SignedNotice.ReadAsync(token, from => Ori.TryParse(from, out var ori) ? current.Find(ori)?.PublicKey : null);
        if (notice is null)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).Refused(ErrorCode.NoticeForged), cancellationToken);
            return ErrorCode.NoticeForged;
        }

        if (current.Find(notice.To) is not { Address: not null } receiver)
        {
            return ErrorCode.OriUnknown;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.NoticeRelayed, settings.AuditOrigin).With("ori", notice.From).With("to", notice.To.Text)
                .With("notice", NoticeKinds.Name(notice.Kind)).With("noticeId", notice.Id),
            cancellationToken);
        try
        {
            return await route.TrySendAsync(receiver, token, current.Version, cancellationToken) ? null : ErrorCode.NodeAnswerBroken;
        }
        catch (HttpRequestException)
        {
            return ErrorCode.NodeUnreachable;
        }
    }
}
