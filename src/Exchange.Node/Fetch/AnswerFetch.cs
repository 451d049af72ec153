using Exchange.Hosting.Auditing;
using Exchange.Node.Federation;
using Exchange.Node.Notices;
using Exchange.Node.Policies;
using Exchange.Node.Receipts;
using Exchange.Node.Search;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Fetch;

/// <summary>Discloses one record as its owner. A record that may not be known of is answered as one that never was.</summary>
public sealed class AnswerFetch(
    PolicyState policies, RegistryState registry, IRecordStore store, Discloser discloser, AuditProcess audit, NotifyEmergency emergency,
    NodeSettings settings)
{
    /// <summary>The record, or that there is none for this requester.</summary>
    /// <exception cref="Audit.Log.AuditUnavailableException">The entry could not be made durable; nothing may be answered.</exception>
    public async Task<FetchedRecord?> RunAsync(Assertion assertion, RecordId id, CancellationToken cancellationToken)
    {
        var begun = EvenRefusals.Begin();
        var decisions = new LabelDecisions(await policies.CurrentAsync(cancellationToken), assertion.ToRequester(registry.Current));
        var stored = await store.FindAsync([id], cancellationToken);
        var hit = stored.Count == 0 ? null : discloser.Disclose(stored[0].Record, null, decisions);
        var happened = new AuditEvent(AuditEventKind.RecordAnswered, settings.AuditOrigin).By(assertion)
            .With("templateVersion", decisions.Policy.Template.Version)
            .With("templateDigest", decisions.Policy.Template.Digest)
            .WithPrivate("record", id.ToString());
        if (hit is null)
        {
            await audit.RecordAsync(happened.Refused(ErrorCode.RecordNotAvailable), cancellationToken);
            await EvenRefusals.WaitAsync(begun, cancellationToken);
            return null;
        }

        await audit.RecordAsync(
            happened.With("receipt", hit.Receipt.Id).WithPrivate("disclosed", ReceiptEntry.OfDisclosed(id, hit.Receipt)), cancellationToken);
        await emergency.RunAsync(assertion, id, [hit.Receipt.Id], cancellationToken);
        return new FetchedRecord(hit, await SourceAges.OfAsync(store, cancellationToken));
    }
}
