using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Api;
using Exchange.Node.Federation;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Search;

/// <summary>Search over HTTP: for users of this agency, and for the hub.</summary>
internal static class SearchEndpoints
{
    /// <summary>Adds both addresses.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ExchangePaths.Search, AskAsync)
            .For(UserAction.Inquire, "Ask all agencies, and have their answers as they come").Takes<AskRequest>().Gives<Frame>(Frames.MediaType);
        routes.MapPost(ExchangePaths.FederatedSearch, AnswerAsync);
    }

    private static async Task AskAsync(HttpContext context, UserGate gate, AskExchange exchange, CancellationToken cancellationToken)
    {
        var (user, code) = await gate.CheckAsync(context.Request, UserAction.Inquire, cancellationToken);
        if (user is null || code is not null)
        {
            await (code ?? ErrorCode.CredentialMissing).ToResult().ExecuteAsync(context);
            return;
        }

        var request = await Bodies.ReadAsync<AskRequest>(context.Request, cancellationToken);
        var (ask, refusal) = await exchange.AcceptAsync(user, request, cancellationToken);
        if (ask is null)
        {
            await refusal!.ToResult().ExecuteAsync(context);
            return;
        }

        await FrameStream.WriteAsync(context.Response, RunningSearch.FramesAsync(exchange, ask, cancellationToken), cancellationToken);
    }

    private static async Task AnswerAsync(HttpContext context, OwnerGate gate, AnswerSearch answer, CancellationToken cancellationToken)
    {
        var body = await Bodies.ReadAsync(context.Request, cancellationToken);
        var asked = await gate.CheckAsync(context.Request, body, cancellationToken);
        if (!asked.IsGood)
        {
            await asked.Refusal.ToResult().ExecuteAsync(context);
            return;
        }

        var request = Bodies.Parse<SearchRequest>(body);
        if (QueryValidator.Check(request.Query) is { Count: > 0 } problems)
        {
            await gate.RecordRefusalAsync(asked.Assertion, ErrorCode.QueryInvalid, cancellationToken);
            await new Refusal(ErrorCode.QueryInvalid, problems).ToResult().ExecuteAsync(context);
            return;
        }

        if (!answer.Admits(asked.Assertion, request.Query))
        {
            await gate.RecordRefusalAsync(asked.Assertion, ErrorCode.QueryNotAuthorised, cancellationToken);
            await ErrorCode.QueryNotAuthorised.ToResult().ExecuteAsync(context);
            return;
        }

        var tally = new SearchTally(TimeProvider.System);
        var frames = await answer.RunAsync(asked.Assertion, request.Query, cancellationToken);
        foreach (var frame in frames)
        {
            tally.Add(frame);
        }

        await FrameStream.WriteAsync(context.Response, [.. frames, tally.Done()], cancellationToken);
    }
}
