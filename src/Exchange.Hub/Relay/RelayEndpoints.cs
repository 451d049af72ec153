using System.Threading.Channels;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hub.Relay;

/// <summary>What home nodes ask of the hub.</summary>
internal static class RelayEndpoints
{
    private const int FramesWaiting = 1024;

    /// <summary>Adds the addresses.</summary>
    public static void MapRelay(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ExchangePaths.FederatedSearch, SearchAsync);
        routes.MapPost(ExchangePaths.FederatedFetch, FetchAsync);
    }

    private static async Task SearchAsync(
        HttpContext context, HubGate gate, RelaySearch relay, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await Bodies.ReadAsync(context.Request, cancellationToken);
        var asked = await gate.CheckAsync(context.Request, body, cancellationToken);
        if (!asked.IsGood)
        {
            await asked.Refusal.ToResult().ExecuteAsync(context);
            return;
        }

        var request = Bodies.Parse<SearchRequest>(body);
        if (await gate.CheckQueryAsync(asked.Assertion, request.Query, cancellationToken) is { } refused)
        {
            await refused.ToResult().ExecuteAsync(context);
            return;
        }

        var frames = Channel.CreateBounded<RelayedFrame>(FramesWaiting);
        var token = context.Request.Headers[ExchangeHeaders.Assertion].ToString();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var relaying = RunAsync(() => relay.RunAsync(asked.Assertion, token, body, request, frames.Writer, stop.Token), frames.Writer);
        try
        {
            await RelayStream.WriteAsync(context.Response, frames.Reader, new SearchTally(time), cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await relaying;
        }
    }

    /// <summary>A failure of the relay reaches the writing side through the channel.</summary>
    private static async Task RunAsync(Func<Task> relay, ChannelWriter<RelayedFrame> frames)
    {
        try
        {
            await relay();
        }
        catch (Exception e)
        {
            frames.TryComplete(e);
        }
    }

    private static async Task<IResult> FetchAsync(HttpContext context, HubGate gate, RelayFetch relay, CancellationToken cancellationToken)
    {
        context.Request.EnableBuffering();
        var body = await Bodies.ReadAsync(context.Request, cancellationToken);
        context.Request.Body.Position = 0;
        var asked = await gate.CheckAsync(context.Request, body, cancellationToken);
        if (!asked.IsGood)
        {
            return asked.Refusal.ToResult();
        }

        var request = Bodies.Parse<FetchRequest>(body);
        var token = context.Request.Headers[ExchangeHeaders.Assertion].ToString();
        var code = await relay.RunAsync(context, asked.Assertion, token, body, request.Owner, cancellationToken);
        return code is { } failed && !context.Response.HasStarted ? failed.ToResult() : Results.Empty;
    }
}
