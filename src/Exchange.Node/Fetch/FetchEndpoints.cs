using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Api;
using Exchange.Node.Federation;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Fetch;

/// <summary>One record over HTTP: for users of this agency, and for the hub.</summary>
internal static class FetchEndpoints
{
    /// <summary>Adds both addresses.</summary>
    public static void MapFetch(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ExchangePaths.FetchRecord, AskAsync)
            .For(UserAction.Inquire, "Fetch one record from its owner").Takes<AskRecordRequest>().Gives<FetchedRecord>();
        routes.MapPost(ExchangePaths.FederatedFetch, AnswerAsync);
    }

    private static Task<IResult> AskAsync(HttpContext context, UserGate gate, AskRecord ask) => gate.RunAsync(
        context, UserAction.Inquire, async user =>
        {
            var request = await Bodies.ReadAsync<AskRecordRequest>(context.Request, context.RequestAborted);
            var (record, code) = await ask.RunAsync(user, request, context.RequestAborted);
            return record is null ? (code ?? ErrorCode.RecordNotAvailable).ToResult() : Results.Json(record, ProtocolJson.Options);
        });

    private static async Task<IResult> AnswerAsync(
        HttpContext context, OwnerGate gate, AnswerFetch answer, NodeSettings settings, CancellationToken cancellationToken)
    {
        var body = await Bodies.ReadAsync(context.Request, cancellationToken);
        var asked = await gate.CheckAsync(context.Request, body, cancellationToken);
        if (!asked.IsGood)
        {
            return asked.Refusal.ToResult();
        }

        var request = Bodies.Parse<FetchRequest>(body);
        var record = request.Owner == settings.Ori ? await answer.RunAsync(asked.Assertion, request.ToId(), cancellationToken) : null;
        return record is null ? ErrorCode.RecordNotAvailable.ToResult() : Results.Json(record, ProtocolJson.Options);
    }
}
