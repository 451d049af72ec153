using Exchange.Node.Asking.Pages;
using Exchange.Node.Pages;
using Exchange.Node.Search.Pages;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Fetch.Pages;

/// <summary>One record as a page. It is asked for by POST, because ids may be personal.</summary>
internal static class RecordPageEndpoints
{
    private const string Path = "/records";

    /// <summary>Adds the page; who comes by a link is led to the search.</summary>
    public static void MapRecordPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => new SeeOther(SearchPageEndpoints.Path));
        routes.MapPost(Path, ShowAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, AskRecord ask) =>
        gate.RunAsync(context, UserAction.Inquire, async call =>
        {
            var purpose = PurposeForm.Read(call.Form);
            var request = purpose.ToAsk(call.Form.Text("record"));
            var (record, code) = await ask.RunAsync(call.User, request, context.RequestAborted);
            return record is null
                ? ErrorPages.Of(call.Frame, code ?? ErrorCode.RecordNotAvailable)
                : new RazorComponentResult<RecordPage>(new { call.Frame, Ask = request, Purpose = purpose, Fetched = record });
        });
}
