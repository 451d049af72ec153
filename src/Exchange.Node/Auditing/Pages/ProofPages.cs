using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Auditing.Pages;

/// <summary>The inclusion proof of one entry at the browser.</summary>
internal sealed class ProofPages(PageGate gate, NodeSettings settings, ProveEntries prove)
{
    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit/entries/{index:long}", (HttpContext context, long index, ProofPages pages) => pages.ShowAsync(context, index));

    private Task<IResult> ShowAsync(HttpContext context, long index) =>
        gate.RunAsync(context, UserAction.ReadAudit, async call =>
        {
            var proof = await prove.RunAsync(index, new AuditReader(call.User.Id, settings.Ori), context.RequestAborted);
            return proof is null
                ? ErrorPages.Of(call.Frame, ErrorCode.NotFound)
                : new RazorComponentResult<ProofPage>(new { call.Frame, Proof = proof, Holds = prove.Holds(proof) });
        });
}
