using System.Globalization;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Auditing;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies.Reviews;

/// <summary>
/// The regular look at what is shared: whoever answers for it signs with the date that the template in force meets the agency's needs
/// (RLEX-XI-B8). The entry in the audit log is the record of it.
/// </summary>
public sealed class ReviewTemplate(ITemplateStore store, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private const int ReviewsMax = 50;

    /// <summary>Signs off the version; what is not in force any more cannot be signed off.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(int version, string user, CancellationToken cancellationToken)
    {
        if (await store.InForceAsync(time.GetUtcNow(), cancellationToken) is not { } active || active.Version != version)
        {
            return [new Problem("version", "version-not-in-force", "another version decides by now; look at that one")];
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.TemplateReviewed, settings.AuditOrigin).By(user, settings.Ori)
                .With("templateVersion", version).With("templateDigest", active.Digest),
            cancellationToken);
        return [];
    }

    /// <summary>The reviews so far, the newest first.</summary>
    public async Task<IReadOnlyList<TemplateReview>> ReadAsync(CancellationToken cancellationToken)
    {
        var reviews = new List<TemplateReview>();
        var filter = new AuditFilter { Kind = "template-reviewed", Limit = ReviewsMax };
        await foreach (var entry in audit.Store.Entries.FindAsync(filter, cancellationToken))
        {
            if (LoggedJson.ObjectOf(entry.Entry.Span) is { } told)
            {
                reviews.Add(new TemplateReview(
                    DateTimeOffset.Parse(told["time"]!.ToString(), CultureInfo.InvariantCulture), told["user"]!.ToString(),
                    told["templateVersion"]!.GetValue<int>()));
            }
        }

        return reviews;
    }
}
