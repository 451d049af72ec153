using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Reports.Pages;

/// <summary>The agency's report on itself at the browser, to be printed.</summary>
internal sealed class ReportPages(PageGate gate, NodeSettings settings, MakeSelfAudit make, TimeProvider time)
{
    private const string Path = "/report";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, ReportPages pages) => pages.AskAsync(context));
        routes.MapPost(Path, (HttpContext context, ReportPages pages) => pages.MakeAsync(context));
    }

    private Task<IResult> AskAsync(HttpContext context) =>
        gate.RunAsync(context, UserAction.ReadAudit, call => new RazorComponentResult<ReportPage>(new
        {
            call.Frame, Form = ReportForm.MonthBefore(time.GetUtcNow()),
        }));

    private Task<IResult> MakeAsync(HttpContext context) =>
        gate.RunAsync(context, UserAction.ReadAudit, async call =>
        {
            var form = ReportForm.Read(call.Form);
            var (period, problems) = form.ToPeriod();
            return problems.Count > 0 || period is null
                ? new RazorComponentResult<ReportPage>(new
                {
                    call.Frame,
                    Form = form,
                    Problems = FormProblems.Of(problems),
                })
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                }
                : new RazorComponentResult<ReportPage>(new
                {
                    call.Frame,
                    Form = form,
                    Report = await make.RunAsync(period, new AuditReader(call.User.Id, settings.Ori), context.RequestAborted),
                });
        });
}
