using Exchange.Node.Api;
using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Errors;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Auditing;

/// <summary>The audit log over HTTP, for coordinators of this agency: docs/audit-search.md. The same use cases as the commands.</summary>
internal static class AuditEndpoints
{
    private const string Csv = "csv";

    /// <summary>Adds the addresses.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(AuditPaths.Search, SearchAsync)
            .For(UserAction.ReadAudit, "Search the audit log, the newest entries first").Takes<AuditCriteria>().Gives<AuditLine>(Frames.MediaType);
        routes.MapPost(AuditPaths.Export, ExportAsync)
            .For(UserAction.ReadAudit, "Export inquiries as CSV or JSON lines").Takes<AuditCriteria>().Gives<InquiryLine>("text/csv");
        routes.MapGet(AuditPaths.Proof, ProofAsync).For(UserAction.ReadAudit, "The inclusion proof of one entry").Gives<EntryProof>();
    }

    private static Task<IResult> SearchAsync(HttpContext context, UserGate gate, NodeSettings settings, SearchAudit search) =>
        new AuditCall(context, gate, settings).RunAsync<AuditCriteria>(
            AuditCriteriaCheck.Check,
            (criteria, reader) => Task.FromResult<IResult>(LineStream.OfJson(search.RunAsync(criteria, reader, context.RequestAborted))));

    private static Task<IResult> ExportAsync(
        HttpContext context, UserGate gate, NodeSettings settings, ExportEntries export, string format = Csv, bool all = false) =>
        new AuditCall(context, gate, settings).RunAsync<AuditCriteria>(
            AuditCriteriaCheck.Check,
            (criteria, reader) =>
            {
                var lines = export.RunAsync(criteria, all, reader, context.RequestAborted);
                return Task.FromResult<IResult>(format == Csv ? LineStream.OfCsv(lines) : LineStream.OfJson<object>(InquiriesOf(lines)));
            });

    private static Task<IResult> ProofAsync(HttpContext context, long index, UserGate gate, NodeSettings settings, ProveEntries prove) =>
        new AuditCall(context, gate, settings).RunAsync(async reader =>
            await prove.RunAsync(index, reader, context.RequestAborted) is { } proof
                ? Results.Json(proof, ProtocolJson.Options)
                : ErrorCode.NotFound.ToResult());

    /// <summary>Inquiries, and at last the end, without which the answer is a part.</summary>
    private static async IAsyncEnumerable<object> InquiriesOf(IAsyncEnumerable<AuditLine> lines)
    {
        await foreach (var line in lines)
        {
            yield return line.Row is { } row ? InquiryLine.Of(row) : line;
        }
    }
}
