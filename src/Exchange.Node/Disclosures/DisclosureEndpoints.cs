using System.Text;
using Exchange.Node.Api;
using Exchange.Node.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Disclosures;

/// <summary>Disclosure accounts over HTTP, for coordinators: docs/audit-search.md.</summary>
internal static class DisclosureEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapDisclosures(this IEndpointRouteBuilder routes) =>
        routes.MapPost(AuditPaths.Disclosures, AccountAsync)
            .For(UserAction.ReadAudit, "Who received what on a record or a person").Takes<DisclosureRequest>().Gives<DisclosureAccount>();

    private static Task<IResult> AccountAsync(
        HttpContext context, UserGate gate, NodeSettings settings, AccountDisclosures account, string format = "json") =>
        new AuditCall(context, gate, settings).RunAsync<DisclosureRequest>(
            request => request.Check(),
            async (request, reader) =>
            {
                var found = await account.RunAsync(request, reader, context.RequestAborted);
                context.Response.Headers.CacheControl = "no-store";
                return format == "csv"
                    ? Results.Bytes(Encoding.UTF8.GetBytes(DisclosureCsv.Of(found)), "text/csv; charset=utf-8")
                    : Results.Json(found, ProtocolJson.Options);
            });
}
