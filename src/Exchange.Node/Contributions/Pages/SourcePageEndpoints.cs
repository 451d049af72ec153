using Exchange.Node.Pages;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Contributions.Pages;

/// <summary>What the sources of the agency's records sent, for administrators.</summary>
internal static class SourcePageEndpoints
{
    private const string Path = "/sources";

    /// <summary>Adds the pages.</summary>
    public static void MapSourcePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapGet(Path + "/{contribution}", RejectsAsync);
        routes.MapGet(Path + "/{contribution}/csv", CsvAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, SourceReaders sources, FindContributions find) =>
        gate.RunAsync(context, UserAction.Contribute, async call => new RazorComponentResult<SourcesPage>(new
        {
            call.Frame, Sources = sources.Names, Lines = await find.RunAsync(context.RequestAborted),
        }));

    private static Task<IResult> RejectsAsync(HttpContext context, PageGate gate, FindContributions find, string contribution) =>
        gate.RunAsync(context, UserAction.Contribute, async call => new RazorComponentResult<RejectsPage>(new
        {
            Frame = call.Frame with { Path = Path }, Contribution = contribution,
            Problems = await find.RejectsAsync(contribution, context.RequestAborted),
        }));

    private static Task<IResult> CsvAsync(HttpContext context, PageGate gate, FindContributions find, string contribution) =>
        gate.RunAsync(context, UserAction.Contribute, async _ => Results.File(
            RejectsCsv.Of(await find.RejectsAsync(contribution, context.RequestAborted)), "text/csv", $"rejected-{contribution}.csv"));
}
