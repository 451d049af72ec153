using Exchange.Hub.Ceilings;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Exchange.Hub.Relay;

/// <summary>
/// What the proxy changes: the hub's token goes along, and nothing of the caller's headers but the assertion. The answer goes back only when
/// it is a record that was held against the ceiling; of a refusal only its code counts.
/// </summary>
internal sealed class RelayTransformer(RegisteredAgency agency, RelayedRequest request, AnswerCheck check) : HttpTransformer
{
    /// <summary>Why the answer does not go back; null when it does.</summary>
    public ErrorCode? Refused { get; private set; }

    /// <summary>Why the answer was stopped; null when it was not.</summary>
    public CeilingBreach? Breach { get; private set; }

    /// <inheritdoc />
    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = new Uri(new Uri(destinationPrefix), ExchangePaths.FederatedFetch);
        proxyRequest.Headers.Add(ExchangeHeaders.Assertion, request.Assertion);
        proxyRequest.Headers.Add(ExchangeHeaders.Relay, request.TokenFor(agency));
        proxyRequest.Content?.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
        {
            return false;
        }

        if (!proxyResponse.IsSuccessStatusCode)
        {
            await using var problem = await proxyResponse.Content.ReadAsStreamAsync(cancellationToken);
            Refused = await ProblemDocument.ReadCodeAsync(problem, cancellationToken) ?? ErrorCode.NodeAnswerBroken;
            return false;
        }

        Refused = await CheckAsync(proxyResponse.Content, cancellationToken);
        return Refused is null && await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }

    private async Task<ErrorCode?> CheckAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            // What was buffered is what the proxy copies afterwards.
            await content.LoadIntoBufferAsync(Frames.LineBytesMax, cancellationToken);
            var fetched = Frames.ReadFetched(await content.ReadAsByteArrayAsync(cancellationToken));
            if (fetched is null || fetched.Hit.Agency != agency.Ori)
            {
                return ErrorCode.NodeAnswerBroken;
            }

            Breach = await check.CheckAsync(fetched.Hit, cancellationToken);
            return Breach?.Code;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return ErrorCode.NodeAnswerBroken;
        }
    }
}
