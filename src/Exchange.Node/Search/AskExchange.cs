using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
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
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Records.Validation;

namespace Exchange.Node.Search;

/// <summary>
/// A search by a user of this agency: check, audit, sign, then ask the hub and the own index at the same time and hand on what comes, as it
/// comes.
/// </summary>
public sealed class AskExchange(
    AskCheck check, AnswerSearch own, HubCalls hub, HubLink link, RegistryState registry, SigningKey key, AuditProcess audit,
    NodeSettings settings, TimeProvider time)
{
    private const int ReceiptsMax = 1_000;

    /// <summary>Checks a search and makes the entry that it was asked; null when it was refused, which is an entry too.</summary>
    public async Task<(AcceptedAsk? Ask, Refusal? Refusal)> AcceptAsync(UserAccount user, AskRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query ?? new RecordQuery();
        var problems = QueryValidator.Check(query).ToList();
        var agencies = AgencySelection.Read(request.Agencies, CanBeAsked, problems);
        var body = JsonSerializer.SerializeToUtf8Bytes(new SearchRequest(query, agencies), ProtocolJson.Options);
        var purpose = new AskPurpose(
            request.UseCode, request.Reason, request.CaseNumber, request.OnBehalfOf, request.ConsentReference, request.Exigent);
        var ask = check.Check(user, purpose, body);
        if (Refuse(ask, query, problems) is { } refusal)
        {
            await audit.RecordAsync(Refused(user, request, refusal.Code), cancellationToken);
            return (null, refusal);
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.SearchAsked, settings.AuditOrigin).By(ask.Assertion)
                .WithPrivate("query", QueryText.Of(query)),
            cancellationToken);
        return (new AcceptedAsk(ask.Assertion!, query, agencies, body), null);
    }

    private Refusal? Refuse(CheckedAsk ask, RecordQuery query, List<Problem> problems) =>
        !ask.IsGood ? new Refusal(ask.Code!.Value)
        : problems.Count > 0 ? new Refusal(ErrorCode.QueryInvalid, problems)
        : own.Admits(ask.Assertion, query) ? null : new Refusal(ErrorCode.QueryNotAuthorised);

    /// <summary>Writes the frames of every agency to a channel as they come; the last one counts them.</summary>
    public async Task RunAsync(AcceptedAsk ask, ChannelWriter<Frame> output, CancellationToken cancellationToken)
    {
        var tally = new SearchTally(time);
        var shown = new List<JsonNode>();
        var arriving = Channel.CreateUnbounded<Frame>(new UnboundedChannelOptions { SingleReader = true });
        var producing = ProduceAsync(ask, arriving.Writer, cancellationToken);
        var complete = false;
        try
        {
            await foreach (var frame in arriving.Reader.ReadAllAsync(cancellationToken))
            {
                tally.Add(frame);
                if (frame is HitFrame hit)
                {
                    shown.Add(ReceiptEntry.OfShown(hit));
                }

                await output.WriteAsync(frame, cancellationToken);
            }

            complete = true;
        }
        finally
        {
            // What was handed on was shown, whether or not the user stayed to the end.
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await RecordShownAsync(ask.Assertion, tally, shown, complete);
        }

        await output.WriteAsync(tally.Done(), cancellationToken);
        output.Complete();
    }

    private bool CanBeAsked(Ori agency) => agency == settings.Ori || registry.Current?.Find(agency) is { Address: not null };

    private async Task ProduceAsync(AcceptedAsk ask, ChannelWriter<Frame> arriving, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(AskOwnAsync(ask, arriving, cancellationToken), AskHubAsync(ask, arriving, cancellationToken));
            arriving.Complete();
        }
        catch (Exception e)
        {
            arriving.Complete(e);
            throw;
        }
    }

    private async Task AskOwnAsync(AcceptedAsk ask, ChannelWriter<Frame> arriving, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (ask.Agencies?.Contains(settings.Ori) == false)
        {
            return;
        }

        foreach (var frame in await own.RunAsync(ask.Assertion, ask.Query, cancellationToken))
        {
            await arriving.WriteAsync(frame, cancellationToken);
        }
    }

    private async Task AskHubAsync(AcceptedAsk ask, ChannelWriter<Frame> arriving, CancellationToken cancellationToken)
    {
        if (link.Hub is null || ask.Agencies?.All(agency => agency == settings.Ori) == true)
        {
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(settings.HubTimeoutSeconds));
        var heard = new Dictionary<Ori, AgencyFrame>();
        var code = await RelayAsync(ask, arriving, heard, deadline.Token, cancellationToken);
        foreach (var status in code is null ? [] : HubFailureStatus.Of(Asked(ask), heard, code.Value))
        {
            await arriving.WriteAsync(status, cancellationToken);
        }
    }

    private IEnumerable<RegisteredAgency> Asked(AcceptedAsk ask) =>
        (registry.Current?.Agencies ?? []).Where(agency =>
            agency.Address is not null && agency.Ori != settings.Ori && (ask.Agencies?.Contains(agency.Ori) ?? true));

    private async Task<ErrorCode?> RelayAsync(
        AcceptedAsk ask, ChannelWriter<Frame> arriving, Dictionary<Ori, AgencyFrame> heard, CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var reply in hub.SearchAsync(ask.Body, AssertionSigner.Sign(ask.Assertion, key), deadline))
            {
                if (reply.Frame is AgencyFrame frame && frame.Agency != settings.Ori)
                {
                    heard[frame.Agency] = frame is StatusFrame ? frame : heard.GetValueOrDefault(frame.Agency, frame);
                    await arriving.WriteAsync(frame, cancellationToken);
                }
                else if (reply.Code is { } code)
                {
                    return code;
                }
            }

            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ErrorCode.HubTimedOut;
        }
    }

    private AuditEvent Refused(UserAccount user, AskRequest request, ErrorCode code) =>
        new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(user.Id, settings.Ori).Refused(code)
            .WithPrivate("useCode", request.UseCode).WithPrivate("reason", request.Reason).WithPrivate("caseNumber", request.CaseNumber)
            .WithPrivate("onBehalfOf", request.OnBehalfOf);

    /// <summary>Thousands of receipts do not fit into one entry.</summary>
    private async Task RecordShownAsync(Assertion assertion, SearchTally tally, List<JsonNode> shown, bool complete)
    {
        var parts = shown.Chunk(ReceiptsMax).DefaultIfEmpty([]).ToList();
        for (var part = 0; part < parts.Count; part++)
        {
            var happened = new AuditEvent(AuditEventKind.SearchShown, settings.AuditOrigin).By(assertion)
                .With("receipts", new JsonArray([.. parts[part].Select(one => one["receipt"]!.DeepClone())]))
                .WithPrivate("shown", parts[part].Length == 0 ? null : new JsonArray(parts[part]))
                .With("complete", complete)
                .With("part", parts.Count == 1 ? null : part + 1)
                .With("agencies", part > 0 ? null : new JsonObject([.. tally.Agencies.OrderBy(pair => pair.Key).Select(pair =>
                    new KeyValuePair<string, JsonNode?>(pair.Key.Text, pair.Value.ToString()))]));
            await audit.RecordAsync(happened, CancellationToken.None);
        }
    }
}
