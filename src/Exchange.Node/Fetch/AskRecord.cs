using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Node.Asking;
using Exchange.Node.Federation;
using Exchange.Node.Receipts;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Node.Fetch;

/// <summary>A request for one record by a user of this agency: from the own store, or through the hub from its owner.</summary>
public sealed class AskRecord(
    AskCheck check, AnswerFetch own, HubCalls hub, HubLink link, SigningKey key, AuditProcess audit, NodeSettings settings)
{
    /// <summary>The record, or why there is none.</summary>
    public async Task<(FetchedRecord? Record, ErrorCode? Code)> RunAsync(
        UserAccount user, AskRecordRequest request, CancellationToken cancellationToken)
    {
        var named = RecordId.TryParse(request.Record, out var id);
        var body = JsonSerializer.SerializeToUtf8Bytes(new FetchRequest(id.Owner, id.System ?? "", id.LocalId ?? ""), ProtocolJson.Options);
        var purpose = new AskPurpose(
            request.UseCode, request.Reason, request.CaseNumber, request.OnBehalfOf, request.ConsentReference, request.Exigent);
        var ask = check.Check(user, purpose, body);
        if (!ask.IsGood || !named)
        {
            var code = ask.Code ?? ErrorCode.RequestMalformed;
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(user.Id, settings.Ori).Refused(code), cancellationToken);
            return (null, code);
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.RecordAsked, settings.AuditOrigin).By(ask.Assertion).WithPrivate("record", id.ToString()),
            cancellationToken);
        return id.Owner == settings.Ori
            ? await OwnAsync(ask.Assertion, id, cancellationToken)
            : await OthersAsync(ask.Assertion, body, cancellationToken);
    }

    private async Task<(FetchedRecord? Record, ErrorCode? Code)> OwnAsync(Assertion assertion, RecordId id, CancellationToken cancellationToken) =>
        await own.RunAsync(assertion, id, cancellationToken) is { } record ? (record, null) : (null, ErrorCode.RecordNotAvailable);

    private async Task<(FetchedRecord? Record, ErrorCode? Code)> OthersAsync(
        Assertion assertion, byte[] body, CancellationToken cancellationToken)
    {
        if (link.Hub is null)
        {
            return (null, ErrorCode.RecordNotAvailable);
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(settings.HubTimeoutSeconds));
        try
        {
            var (record, code) = await hub.FetchAsync(body, AssertionSigner.Sign(assertion, key), deadline.Token);
            if (record is not null)
            {
                await audit.RecordAsync(
                    new AuditEvent(AuditEventKind.RecordShown, settings.AuditOrigin).By(assertion).With("receipt", record.Hit.Receipt.Id)
                        .WithPrivate("shown", new JsonArray(ReceiptEntry.OfShown(record.Hit))),
                    cancellationToken);
            }

            return (record, code);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, ErrorCode.HubTimedOut);
        }
    }
}
