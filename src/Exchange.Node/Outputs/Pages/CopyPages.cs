using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Outputs.Pages;

/// <summary>Everybody's copies, for those who supervise (RLEX-VII-B-3).</summary>
internal static class CopyPages
{
    private const string Path = "/copies";

    /// <summary>Adds the page and its form.</summary>
    public static void MapCopyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapDestroyed(Path, UserAction.OverseeOutputs);
    }

    /// <summary>Adds the form by which a copy is confirmed to be destroyed to a page that lists copies.</summary>
    public static void MapDestroyed(this IEndpointRouteBuilder routes, string path, UserAction action) => routes.MapPost(
        path + "/destroyed", (HttpContext context, PageGate gate, OutputBook book) => DestroyedAsync(context, gate, book, action, path));

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, OutputBook book) =>
        gate.RunAsync(context, UserAction.OverseeOutputs, async call => new RazorComponentResult<CopiesPage>(new
        {
            call.Frame, Copies = await book.ReadAgencyAsync(all: false, context.RequestAborted),
        }));

    private static Task<IResult> DestroyedAsync(HttpContext context, PageGate gate, OutputBook book, UserAction action, string path) =>
        gate.RunAsync(context, action, async call =>
        {
            var anybodys = action == UserAction.OverseeOutputs;
            return await book.DestroyedAsync(call.User, call.Form.Text("copy") ?? "", null, anybodys, context.RequestAborted)
                ? new SeeOther(path) : ErrorPages.Of(call.Frame, ErrorCode.OutputUnknown);
        });
}
