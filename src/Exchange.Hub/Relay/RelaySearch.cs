using System.Text.Json.Nodes;
using System.Threading.Channels;
using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Hub.Relay;

/// <summary>
/// Passes one search on to every owner at once and hands back their frames as they come. The hub keeps no record and merges nothing.
/// </summary>
public sealed class RelaySearch(
    RegistryIssuer registry, NodeCall nodes, NodeTimes times, SigningKey key, AuditProcess audit, HubSettings settings, TimeProvider time)
{
    /// <summary>Makes the entry, then writes frames to the channel until every agency has answered or failed.</summary>
    public async Task RunAsync(
        Assertion assertion, string token, byte[] body, SearchRequest asked, ChannelWriter<RelayedFrame> output,
        CancellationToken cancellationToken)
    {
        var current = registry.Current;
        var targets = times.SlowestFirst(current.Agencies.Where(agency => IsAsked(agency, assertion, asked.Agencies)));
        await audit.RecordAsync(Entry(assertion, targets), cancellationToken);
        var request = new RelayedRequest(settings.Name, token, body, assertion, asked.Query.Limit, current, key, time);
        await Task.WhenAll(targets.Select(agency => AskAsync(agency, request, output, cancellationToken)));
        output.Complete();
    }

    private async Task AskAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (agency.Standing == Standing.Active)
        {
            await nodes.AskAsync(agency, request, output, cancellationToken);
            return;
        }

        var suspended = NodeStatus.Of(agency, AgencyStatus.Suspended, ErrorCode.AgencySuspended);
        await output.WriteAsync(RelayedFrame.Of(suspended), cancellationToken);
    }

    /// <summary>The home node searches its own index itself.</summary>
    private static bool IsAsked(RegisteredAgency agency, Assertion assertion, IReadOnlyList<Ori>? selected) =>
        agency.Address is not null && agency.Ori != assertion.Ori && (selected?.Contains(agency.Ori) ?? true);

    private AuditEvent Entry(Assertion assertion, IReadOnlyList<RegisteredAgency> targets) =>
        new AuditEvent(AuditEventKind.SearchRelayed, settings.AuditOrigin).By(assertion)
            .With("to", new JsonArray([.. targets.Select(agency => (JsonNode)agency.Ori.Text)]));
}
