using System.Text;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Disclosures.Pages;

/// <summary>Accounts of disclosures at the browser, to be printed. Whom or what they are about is personal and stays out of addresses.</summary>
internal static class DisclosurePages
{
    private const string Path = "/disclosures";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, AskAsync);
        routes.MapPost(Path, AccountAsync);
    }

    private static Task<IResult> AskAsync(HttpContext context, PageGate gate) =>
        gate.RunAsync(context, UserAction.ReadAudit, call => new RazorComponentResult<DisclosurePage>(new
        {
            call.Frame, Request = new DisclosureRequest(),
        }));

    private static Task<IResult> AccountAsync(
        HttpContext context, PageGate gate, NodeSettings settings, AccountDisclosures account, TimeProvider time) =>
        gate.RunAsync(context, UserAction.ReadAudit, async call =>
        {
            var request = new DisclosureRequest(call.Form.Text("record"), call.Form.Text("name"), call.Form.Text("born"));
            if (request.Check() is { Count: > 0 } problems)
            {
                return new RazorComponentResult<DisclosurePage>(new
                {
                    call.Frame,
                    Request = request,
                    Problems = FormProblems.Of(problems),
                })
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                };
            }

            var found = await account.RunAsync(request, new AuditReader(call.User.Id, settings.Ori), context.RequestAborted);
            return call.Form.Text("step") == "export"
                ? Results.File(Encoding.UTF8.GetBytes(DisclosureCsv.Of(found)), "text/csv; charset=utf-8", "disclosures.csv")
                : new RazorComponentResult<DisclosurePage>(new
                {
                    call.Frame, Request = request, Account = found, MadeAt = time.GetUtcNow(),
                });
        });
}
