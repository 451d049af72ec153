using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Ceilings;
using Exchange.Hub.Setup;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Yarp.ReverseProxy.Forwarder;

namespace Exchange.Hub.Relay;

/// <summary>Passes a request for one record on to its owner by reverse proxy. Nodes call each other through here, never around.</summary>
public sealed class RelayFetch(
    RegistryIssuer registry, IHttpForwarder forwarder, HttpMessageInvoker http, NodePipelines pipelines, OwnerCeilings ceilings, StopAnswer stop,
    SigningKey key, AuditProcess audit, HubSettings settings, TimeProvider time)
{
    /// <summary>Null when the owner's record was passed back; else why not.</summary>
    public async Task<ErrorCode?> RunAsync(
        HttpContext context, Assertion assertion, string token, byte[] body, Ori owner, CancellationToken cancellationToken)
    {
        var current = registry.Current;
        var agency = current.Find(owner);
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.RecordRelayed, settings.AuditOrigin).By(assertion).With("to", owner.Text), cancellationToken);
        if (agency?.Address is null || agency.Standing != Standing.Active)
        {
            return agency is null ? ErrorCode.RecordNotAvailable : ErrorCode.NodeUnreachable;
        }

        var request = new RelayedRequest(settings.Name, token, body, assertion, 1, current, key, time);
        var transformer = new RelayTransformer(agency, request, new AnswerCheck(ceilings, agency, assertion, current));
        var failed = await ForwardAsync(context, agency, transformer, cancellationToken);
        if (transformer.Breach is { } breach)
        {
            await stop.RunAsync(agency, assertion, breach, CancellationToken.None);
        }

        return failed ?? transformer.Refused;
    }

    private async Task<ErrorCode?> ForwardAsync(
        HttpContext context, RegisteredAgency agency, RelayTransformer transformer, CancellationToken cancellationToken)
    {
        try
        {
            await pipelines.For(agency.Ori).ExecuteAsync(
                async deadline =>
                {
                    var error = await forwarder.SendAsync(
                        context, agency.Address!.AbsoluteUri, http, ForwarderRequestConfig.Empty, transformer, deadline);
                    deadline.ThrowIfCancellationRequested();
                    if (error != ForwarderError.None)
                    {
                        throw new NodeAnswerBrokenException(context.Features.Get<IForwarderErrorFeature>()?.Exception);
                    }
                },
                cancellationToken);
            return null;
        }
        catch (BrokenCircuitException)
        {
            return ErrorCode.NodeCircuitOpen;
        }
        catch (TimeoutRejectedException)
        {
            return ErrorCode.NodeTimedOut;
        }
        catch (NodeAnswerBrokenException)
        {
            return ErrorCode.NodeUnreachable;
        }
    }
}
