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

    private static async Task<IResult> RegisterAsync(HttpContext context, UserGate gate, RegisterOutput register)
    {
        var (user, code) = await gate.CheckAsync(context.Request, UserAction.Inquire, context.RequestAborted);
        if (user is null || code is not null)
        {
            return (code ?? ErrorCode.CredentialMissing).ToResult();
        }

        var request = Bodies.Parse<OutputRequest>(await Bodies.ReadAsync(context.Request, context.RequestAborted));
        var (output, refusal) = await register.RunAsync(user, request, context.RequestAborted);
        return output is null ? refusal!.ToResult() : Results.Json(output, ProtocolJson.Options);
    }

    private static async Task<IResult> ListAsync(HttpContext context, UserGate gate, OutputBook book, bool all = false)
    {
        var (user, code) = await gate.CheckAsync(context.Request, UserAction.KeepOutputs, context.RequestAborted);
        return user is null || code is not null
            ? (code ?? ErrorCode.CredentialMissing).ToResult()
            : Results.Json(await book.ReadAsync(user, all, context.RequestAborted), ProtocolJson.Options);
    }

    private static async Task<IResult> ListAgencyAsync(HttpContext context, UserGate gate, OutputBook book, bool all = false)
    {
        var (user, code) = await gate.CheckAsync(context.Request, UserAction.OverseeOutputs, context.RequestAborted);
        return user is null || code is not null
            ? (code ?? ErrorCode.CredentialMissing).ToResult()
            : Results.Json(await book.ReadAgencyAsync(all, context.RequestAborted), ProtocolJson.Options);
    }

    private static async Task<IResult> DestroyedAsync(HttpContext context, UserGate gate, OutputBook book, string id, UserAction action)
    {
        var (user, code) = await gate.CheckAsync(context.Request, action, context.RequestAborted);
        if (user is null || code is not null)
        {
            return (code ?? ErrorCode.CredentialMissing).ToResult();
        }

        var request = Bodies.Parse<DestroyedRequest>(await Bodies.ReadAsync(context.Request, context.RequestAborted));
        return await book.DestroyedAsync(user, id, request.How, action == UserAction.OverseeOutputs, context.RequestAborted)
            ? Results.NoContent() : ErrorCode.OutputUnknown.ToResult();
    }
}
