using Exchange.Hosting.Errors;
using Exchange.Node.Api;
using Exchange.Node.Auditing;
using Exchange.Node.Findings.Sampling;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Findings;

/// <summary>Findings over HTTP, for coordinators of this agency: docs/findings.md. The same use cases as the commands.</summary>
internal static class FindingEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AuditPaths.Findings, ListAsync)
            .For(UserAction.ReadAudit, "Findings in the audit log, the gravest first").Gives<IReadOnlyList<FindingCase>>();
        routes.MapPost(AuditPaths.FindNow, FindAsync)
            .For(UserAction.WorkFindings, "Look for misuse now").Gives<IReadOnlyList<FindingCase>>();
        routes.MapGet(AuditPaths.Finding, ShowAsync).For(UserAction.ReadAudit, "One finding with its evidence").Gives<FindingFile>();
        routes.MapPost(AuditPaths.Disposition, DisposeAsync)
            .For(UserAction.WorkFindings, "Note what became of a finding").Takes<DisposeRequest>().GivesNothing();
        routes.MapPost(AuditPaths.Sample, SampleAsync)
            .For(UserAction.ReadAudit, "Draw searches for review").Takes<SampleRequest>().Gives<ReviewSample>();
    }

    private static Task<IResult> ListAsync(HttpContext context, UserGate gate, NodeSettings settings, FindingBook book, bool all = false) =>
        new AuditCall(context, gate, settings).RunAsync(async reader =>
            Results.Json(await book.ReadAsync(all, reader, context.RequestAborted), ProtocolJson.Options));

    private static Task<IResult> FindAsync(HttpContext context, UserGate gate, NodeSettings settings, FindMisuse find, FindingBook book) =>
        new AuditCall(context, gate, settings, UserAction.WorkFindings).RunAsync(async reader =>
        {
            await find.RunAsync(context.RequestAborted);
            return Results.Json(await book.ReadAsync(all: false, reader, context.RequestAborted), ProtocolJson.Options);
        });

    private static Task<IResult> ShowAsync(HttpContext context, string id, UserGate gate, NodeSettings settings, FindingBook book) =>
        new AuditCall(context, gate, settings).RunAsync(async reader =>
            await book.ShowAsync(id, reader, context.RequestAborted) is { } file
                ? Results.Json(file, ProtocolJson.Options)
                : ErrorCode.NotFound.ToResult());

    private static Task<IResult> DisposeAsync(HttpContext context, string id, UserGate gate, NodeSettings settings, DisposeFinding dispose) =>
        new AuditCall(context, gate, settings, UserAction.WorkFindings).RunAsync<DisposeRequest>(
            _ => [],
            async (request, reader) => await dispose.RunAsync(id, request, reader, context.RequestAborted) is { Count: > 0 } problems
                ? new Refusal(ErrorCode.QueryInvalid, problems).ToResult()
                : Results.NoContent());

    private static Task<IResult> SampleAsync(HttpContext context, UserGate gate, NodeSettings settings, DrawSample draw) =>
        new AuditCall(context, gate, settings).RunAsync<SampleRequest>(
            _ => [],
            async (request, reader) =>
            {
                var (sample, problems) = await draw.RunAsync(request, reader, context.RequestAborted);
                return sample is null ? new Refusal(ErrorCode.QueryInvalid, problems).ToResult() : Results.Json(sample, ProtocolJson.Options);
            });
}
