using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
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
    RegistryIssuer registry, IHttpForwarder forwarder, HttpMessageInvoker http, NodePipelines pipelines, SigningKey key, AuditProcess audit,
    HubSettings settings, TimeProvider time)
{
    /// <summary>Null when the owner's answer was passed back, whatever it was; else why it could not be had.</summary>
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

        var request = new RelayedRequest(settings.Name, token, body, current.Version, key, time);
        return await ForwardAsync(context, agency, request.TokenFor(agency), cancellationToken);
    }

    private async Task<ErrorCode?> ForwardAsync(HttpContext context, RegisteredAgency agency, string relayToken, CancellationToken cancellationToken)
    {
        try
        {
            var transformer = new RelayTransformer(relayToken);
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
