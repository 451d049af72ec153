using Exchange.Node.Outputs;
using Exchange.Node.Pages;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Start;

/// <summary>The page that people of the agency see first.</summary>
internal static class StartEndpoints
{
    /// <summary>Adds its address.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes) => routes.MapGet("/", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, PageGate gate, OutputBook copies)
    {
        var (call, refused) = await gate.CheckAsync(context, UserAction.Visit);
        return call is null ? refused! : new RazorComponentResult<StartPage>(new
        {
            call.Frame, call.User, Due = await copies.RemindAsync(call.User, PageNavigation.Leads(call.Frame, "/copies"), context.RequestAborted),
        });
    }
}
