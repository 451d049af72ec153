using Exchange.Node.Pages;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Witnessing.Pages;

/// <summary>How the log stands with its witnesses, at the browser; what <c>exchange audit witnesses</c> says.</summary>
internal static class WitnessPages
{
    /// <summary>Adds the address.</summary>
    public static void MapWitnessPage(this IEndpointRouteBuilder routes) => routes.MapGet("/witnesses", ShowAsync);

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, FindWitnesses find) =>
        gate.RunAsync(context, UserAction.ReadAudit, async call => new RazorComponentResult<WitnessPage>(new
        {
            call.Frame, Report = await find.RunAsync(context.RequestAborted),
        }));
}
