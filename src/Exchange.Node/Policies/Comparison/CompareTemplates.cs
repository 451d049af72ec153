using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Index;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Differences;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Registry;

namespace Exchange.Node.Policies.Comparison;

/// <summary>
/// Tells what a template changes against another on the records that are there, for the agencies of the registry. Decides once for each sort
/// of record and of requester, so that it is exact and quick. That somebody looked is an entry.
/// </summary>
public sealed class CompareTemplates(IRecordIndex index, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    /// <summary>Compares.</summary>
    /// <param name="before">What decides by now.</param>
    /// <param name="after">What would.</param>
    /// <param name="registry">Who may ask; null compares for nobody.</param>
    /// <param name="user">The administrator, for the entry.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="Audit.Log.AuditUnavailableException">The entry could not be made durable; nothing is told.</exception>
    public async Task<ComparedTemplates> RunAsync(
        SharingPolicy before, SharingPolicy after, AgencyRegistry? registry, string user, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var comparison = new PolicyComparison(before, after, time.GetUtcNow());
        var records = index.GroupByLabels(comparison.ClassOf, cancellationToken);
        var difference = comparison.Compare(RegistryAgencies.Of(registry, settings.Ori), records, cancellationToken);
        var result = new ComparedTemplates(difference, Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1));
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.PolicyCompared, settings.AuditOrigin).By(user, settings.Ori)
                .With("templateVersion", after.Template.Version).With("templateDigest", after.Template.Digest)
                .With("againstVersion", before.Template.Version).With("againstDigest", before.Template.Digest)
                .WithPrivate("records", new JsonArray([.. difference.Examples.Select(example => (JsonNode)example.Record)])),
            cancellationToken);
        return result;
    }
}
