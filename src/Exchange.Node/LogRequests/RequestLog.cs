using System.Globalization;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Reports;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Records.Validation;
using Exchange.Storage.Notices;

namespace Exchange.Node.LogRequests;

/// <summary>
/// Passes a request for log entries to the agency whose log it is (RLEX-VII-F-3). That agency's coordinators find it among their notices,
/// answer with <c>exchange audit export --for ORI</c>, and settle it; both are entries of their log.
/// </summary>
public sealed class RequestLog(AuditProcess audit, NoticeStore notices, SigningKey key, NodeSettings settings, TimeProvider time)
{
    private const int ReasonMax = 500;

    /// <summary>Nothing when the request is on its way; else everything that is wrong.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(
        Ori to, ReportPeriod period, string reason, AuditReader reader, CancellationToken cancellationToken)
    {
        List<Problem> problems =
        [
            .. period.Check(),
            .. to == settings.Ori ? [new Problem("to", "log-own", "this is your own log; search it")] : Array.Empty<Problem>(),
            .. string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMax
                ? [new Problem("reason", "reason-length", $"say why, in up to {ReasonMax} characters")] : Array.Empty<Problem>(),
        ];
        if (problems.Count > 0)
        {
            return problems;
        }

        var notice = new Notice
        {
            Id = RandomId.New(), From = settings.Ori.Text, To = to, Kind = NoticeKind.LogRequested, MadeAt = time.GetUtcNow(),
            About = string.Create(CultureInfo.InvariantCulture,
                $"entries from {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd} for {settings.Ori}"),
        };
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.LogRequested, settings.AuditOrigin).By(reader.User, settings.Ori).With("to", to.Text)
                .With("noticeId", notice.Id).WithPrivate("reason", reason),
            cancellationToken);
        await notices.EnqueueAsync(
            [new OutgoingNotice(notice.Id, to.Text, NoticeKinds.Name(notice.Kind), SignedNotice.Sign(notice, key), notice.MadeAt)], [],
            cancellationToken);
        return [];
    }
}
