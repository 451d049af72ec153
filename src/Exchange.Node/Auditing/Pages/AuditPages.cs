using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Records.Validation;
using Exchange.Ui.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Auditing.Pages;

/// <summary>The audit log at the browser. What is looked for is personal and stays out of addresses.</summary>
internal sealed class AuditPages(PageGate gate, NodeSettings settings, SearchAudit search, ExportEntries export, ProveEntries prove)
{
    private const string Path = "/audit";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, AuditPages pages) => pages.AskAsync(context));
        routes.MapPost(Path, (HttpContext context, AuditPages pages) => pages.FindAsync(context));
    }

    private Task<IResult> AskAsync(HttpContext context) =>
        gate.RunAsync(context, UserAction.ReadAudit, call => new RazorComponentResult<AuditPage>(new { call.Frame, Form = new AuditForm() }));

    private Task<IResult> FindAsync(HttpContext context) =>
        gate.RunAsync(context, UserAction.ReadAudit, async call =>
        {
            var form = AuditForm.Read(call.Form);
            var (criteria, problems) = form.ToCriteria();
            if (problems.Count > 0)
            {
                return new RazorComponentResult<AuditPage>(new { call.Frame, Form = form, Problems = InForm(problems) })
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                };
            }

            var reader = new AuditReader(call.User.Id, settings.Ori);
            return call.Form.Text("step") == "export"
                ? Export(context, criteria, reader)
                : await ListAsync(call, form, criteria, reader, context.RequestAborted);
        });

    private LineStream Export(HttpContext context, AuditCriteria criteria, AuditReader reader)
    {
        context.Response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
        return LineStream.OfCsv(export.RunAsync(criteria, all: true, reader, context.RequestAborted));
    }

    private async Task<IResult> ListAsync(
        PageCall call, AuditForm form, AuditCriteria criteria, AuditReader reader, CancellationToken cancellationToken)
    {
        var lines = await search.RunAsync(criteria, reader, cancellationToken).ToListAsync(cancellationToken);
        return new RazorComponentResult<AuditPage>(new
        {
            call.Frame,
            Form = form,
            Rows = await prove.OfAsync(lines.Select(line => line.Row).OfType<AuditRow>(), cancellationToken),
            lines[^1].Done,
        });
    }

    private static IReadOnlyList<FormProblem> InForm(IReadOnlyList<Problem> problems) =>
        FormProblems.Of(problems, problem => FieldOf(problem.Path));

    private static string? FieldOf(string path) => path switch
    {
        "until" => "to",
        "next" or "before" or "limit" => null,
        _ => path,
    };
}
