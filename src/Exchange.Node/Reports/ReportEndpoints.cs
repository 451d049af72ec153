using Exchange.Node.Api;
using Exchange.Node.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Reports;

/// <summary>Reports over HTTP, for coordinators and auditors: docs/findings.md.</summary>
internal static class ReportEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes.MapPost(AuditPaths.SelfAudit, MakeAsync)
            .For(UserAction.ReadAudit, "The agency's report on itself, as JSON or as text to be printed").Takes<ReportPeriod>().Gives<SelfAudit>();

    private static Task<IResult> MakeAsync(HttpContext context, UserGate gate, NodeSettings settings, MakeSelfAudit make, string format = "json") =>
        new AuditCall(context, gate, settings).RunAsync<ReportPeriod>(
            period => period.Check(),
            async (period, reader) =>
            {
                var report = await make.RunAsync(period, reader, context.RequestAborted);
                return format == "text" ? Results.Text(SelfAuditText.Of(report)) : Results.Json(report, ProtocolJson.Options);
            });
}
