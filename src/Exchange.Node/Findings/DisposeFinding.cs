using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Records.Validation;
using Exchange.Storage.Notices;

namespace Exchange.Node.Findings;

/// <summary>
/// Notes what became of a finding: an entry of the log. Misuse is reported at once to the exchange's office and the CJIS systems officer
/// (RLEX-XI-B6), each with the time; the notices wait in the outbox until they have it.
/// </summary>
public sealed class DisposeFinding(
    AuditProcess audit, FindingBook book, NoticeStore notices, SigningKey key, NodeSettings settings, TimeProvider time)
{
    private const int NoteMax = 2_000;

    /// <summary>Nothing when it is noted; else everything that is wrong.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(string id, DisposeRequest request, AuditReader reader, CancellationToken cancellationToken)
    {
        var found = await book.FindAsync(id, cancellationToken);
        var problems = Check(found?.Finding, request, reader.User);
        if (problems.Count > 0 || found is null || !Dispositions.TryParse(request.Disposition, out var disposition))
        {
            return problems;
        }

        await audit.RecordAsync(
            Event(AuditEventKind.FindingDisposed, found.Finding, reader.User, request.Note!)
                .With("disposition", Dispositions.Name(disposition)).With("evidence", found.Finding.Evidence.Count)
                .WithPrivate("entries", new JsonArray([.. found.Finding.Evidence.Select(place => (JsonNode)place)])),
            cancellationToken);
        if (disposition == Disposition.Misuse)
        {
            await ReportAsync(found.Finding, reader.User, request.Note!, cancellationToken);
        }

        return [];
    }

    private static List<Problem> Check(Finding? finding, DisposeRequest request, string user) =>
    [
        .. finding is null ? [new Problem("id", "finding-unknown", "there is no such finding; list them")] : Array.Empty<Problem>(),
        .. finding?.About.Contains(user) == true
            ? [new Problem("id", "finding-own", "this finding is about you; another coordinator deals with it")] : Array.Empty<Problem>(),
        .. Dispositions.TryParse(request.Disposition, out _)
            ? Array.Empty<Problem>() : [new Problem("disposition", "disposition-unknown", $"give one of {string.Join(", ", Dispositions.Names)}")],
        .. string.IsNullOrWhiteSpace(request.Note) || request.Note.Length > NoteMax
            ? [new Problem("note", "note-length", $"say why, in up to {NoteMax} characters")] : Array.Empty<Problem>(),
    ];

    private AuditEvent Event(AuditEventKind kind, Finding finding, string user, string note) =>
        new AuditEvent(kind, settings.AuditOrigin).By(user, settings.Ori).With("finding", finding.Id).With("rule", finding.Rule)
            .With("about", new JsonArray([.. finding.About.Select(who => (JsonNode)who)])).WithPrivate("note", note);

    private async Task ReportAsync(Finding finding, string user, string note, CancellationToken cancellationToken)
    {
        foreach (var receiver in settings.ViolationsTo)
        {
            var notice = new Notice
            {
                Id = RandomId.New(), From = settings.Ori.Text, To = receiver, Kind = NoticeKind.ViolationReported, MadeAt = time.GetUtcNow(),
                About = string.Join(", ", finding.About.Select(
                    who => who.Contains(" of ", StringComparison.Ordinal) ? who : $"{who} of {settings.Ori}")),
                Groups = [finding.Rule],
            };
            await audit.RecordAsync(
                Event(AuditEventKind.ViolationReported, finding, user, note).With("to", receiver.Text)
                    .With("noticeId", notice.Id), cancellationToken);
            await notices.EnqueueAsync(
                [new OutgoingNotice(notice.Id, receiver.Text, NoticeKinds.Name(notice.Kind), SignedNotice.Sign(notice, key), notice.MadeAt)], [],
                cancellationToken);
        }

        if (settings.ViolationsTo.Count == 0)
        {
            await audit.RecordAsync(Event(AuditEventKind.ViolationReported, finding, user, note), cancellationToken);
        }
    }
}
