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
        routes.MapPost(Path + "/destroyed", DestroyedAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, PageGate gate, OutputBook book)
    {
        var (call, refused) = await gate.CheckAsync(context, UserAction.OverseeOutputs);
        return call is null ? refused! : new RazorComponentResult<CopiesPage>(new
        {
            call.Frame, Copies = await book.ReadAgencyAsync(all: false, context.RequestAborted),
        });
    }

    private static async Task<IResult> DestroyedAsync(HttpContext context, PageGate gate, OutputBook book)
    {
        var (call, refused) = await gate.CheckAsync(context, UserAction.OverseeOutputs);
        if (call is null)
        {
            return refused!;
        }

        return await book.DestroyedAsync(call.User, call.Form.Text("copy") ?? "", null, anybodys: true, context.RequestAborted)
            ? new SeeOther(Path) : ErrorPages.Of(call.Frame, ErrorCode.OutputUnknown);
    }
}
