using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Exchange.Hub.Relay;

/// <summary>What the proxy changes: the hub's token goes along, and nothing of the caller's headers but the assertion.</summary>
internal sealed class RelayTransformer(string relayToken) : HttpTransformer
{
    /// <inheritdoc />
    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = new Uri(new Uri(destinationPrefix), ExchangePaths.FederatedFetch);
        proxyRequest.Headers.Add(ExchangeHeaders.Assertion, httpContext.Request.Headers[ExchangeHeaders.Assertion].ToString());
        proxyRequest.Headers.Add(ExchangeHeaders.Relay, relayToken);
        proxyRequest.Content?.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return ValueTask.CompletedTask;
    }
}
