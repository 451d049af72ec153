using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Api;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Outputs;

/// <summary>Printing and exporting over HTTP, for users of this agency.</summary>
internal static class OutputEndpoints
{
    private const string Destroyed = "/{id}/destroyed";

    /// <summary>Adds the addresses.</summary>
    public static void MapOutputs(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ExchangePaths.Outputs, RegisterAsync)
            .For(UserAction.Inquire, "Print or export a record; the copy is on record before it is handed over")
            .Takes<OutputRequest>().Gives<RegisteredOutput>();
        routes.MapGet(ExchangePaths.Outputs, ListAsync)
            .For(UserAction.KeepOutputs, "Own copies and when they must be destroyed").Gives<IReadOnlyList<OutputLine>>();
        routes.MapGet(ExchangePaths.AgencyOutputs, ListAgencyAsync)
            .For(UserAction.OverseeOutputs, "Copies of everybody of the agency").Gives<IReadOnlyList<OutputLine>>();
        routes.MapPost(ExchangePaths.Outputs + Destroyed, (HttpContext context, UserGate gate, OutputBook book, string id) =>
            DestroyedAsync(context, gate, book, id, UserAction.KeepOutputs))
            .For(UserAction.KeepOutputs, "Confirm that an own copy was destroyed").Takes<DestroyedRequest>().GivesNothing();
        routes.MapPost(ExchangePaths.AgencyOutputs + Destroyed, (HttpContext context, UserGate gate, OutputBook book, string id) =>
            DestroyedAsync(context, gate, book, id, UserAction.OverseeOutputs))
            .For(UserAction.OverseeOutputs, "Confirm that anybody's copy was destroyed").Takes<DestroyedRequest>().GivesNothing();
    }

    private static Task<IResult> RegisterAsync(HttpContext context, UserGate gate, RegisterOutput register) => gate.RunAsync(
        context, UserAction.Inquire, async user =>
        {
            var request = await Bodies.ReadAsync<OutputRequest>(context.Request, context.RequestAborted);
            var (output, refusal) = await register.RunAsync(user, request, context.RequestAborted);
            return output is null ? refusal!.ToResult() : Results.Json(output, ProtocolJson.Options);
        });

    private static Task<IResult> ListAsync(HttpContext context, UserGate gate, OutputBook book, bool all = false) => gate.RunAsync(
        context, UserAction.KeepOutputs, async user =>
            Results.Json(await book.ReadAsync(user, all, context.RequestAborted), ProtocolJson.Options));

    private static Task<IResult> ListAgencyAsync(HttpContext context, UserGate gate, OutputBook book, bool all = false) => gate.RunAsync(
        context, UserAction.OverseeOutputs, async _ =>
            Results.Json(await book.ReadAgencyAsync(all, context.RequestAborted), ProtocolJson.Options));

    private static Task<IResult> DestroyedAsync(HttpContext context, UserGate gate, OutputBook book, string id, UserAction action) => gate.RunAsync(
        context, action, async user =>
        {
            var request = await Bodies.ReadAsync<DestroyedRequest>(context.Request, context.RequestAborted);
            var known = await book.DestroyedAsync(user, id, request.How, action == UserAction.OverseeOutputs, context.RequestAborted);
            return known ? Results.NoContent() : ErrorCode.OutputUnknown.ToResult();
        });
}
