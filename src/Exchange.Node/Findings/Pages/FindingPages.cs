using System.Globalization;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Findings.Sampling;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Exchange.Ui.Components;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Findings.Pages;

/// <summary>Findings at the browser, for coordinators, and read-only for auditors: the same use cases as over HTTP and the command line.</summary>
internal sealed class FindingPages(
    NodeSettings settings, FindingBook book, FindMisuse find, DisposeFinding dispose, DrawSample draw, ProveEntries prove,
    TimeProvider time)
{
    private const string Path = "/findings";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, PageGate gate, FindingPages pages) => gate.RunAsync(
            context, UserAction.ReadAudit, call => pages.ListAsync(call, context.Request.Query["all"] == "true", context.RequestAborted)));
        routes.MapPost(Path + "/run", (HttpContext context, PageGate gate, FindingPages pages) => gate.RunAsync(
            context, UserAction.WorkFindings, _ => pages.FindAsync(context.RequestAborted)));
        routes.MapPost(Path + "/sample", (HttpContext context, PageGate gate, FindingPages pages) => gate.RunAsync(
            context, UserAction.ReadAudit, call => pages.DrawAsync(call, context.RequestAborted)));
        routes.MapGet(Path + "/{id}", (HttpContext context, string id, PageGate gate, FindingPages pages) => gate.RunAsync(
            context, UserAction.ReadAudit, call => pages.ShowAsync(call, id, new DisposeRequest(), [], context.RequestAborted)));
        routes.MapPost(Path + "/{id}", (HttpContext context, string id, PageGate gate, FindingPages pages) => gate.RunAsync(
            context, UserAction.WorkFindings, call => pages.DisposeAsync(call, id, context.RequestAborted)));
    }

    private async Task<IResult> ListAsync(PageCall call, bool all, CancellationToken cancellationToken) => new RazorComponentResult<FindingsPage>(new
    {
        call.Frame,
        Cases = await book.ReadAsync(all, Reader(call), cancellationToken),
        All = all,
        MayWork = MayWork(call),
        Request = LastMonth(),
    });

    private async Task<IResult> FindAsync(CancellationToken cancellationToken)
    {
        await find.RunAsync(cancellationToken);
        return new SeeOther(Path);
    }

    private async Task<IResult> DrawAsync(PageCall call, CancellationToken cancellationToken)
    {
        var users = int.TryParse(call.Form.Text("users"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var request = new SampleRequest(call.Form.Text("month"), users);
        var (sample, problems) = await draw.RunAsync(request, Reader(call), cancellationToken);
        return new RazorComponentResult<FindingsPage>(new
        {
            Frame = call.Frame with { Path = Path },
            Cases = await book.ReadAsync(all: false, Reader(call), cancellationToken),
            MayWork = MayWork(call),
            Request = request,
            Sample = sample,
            Problems = InForm(problems),
        })
        {
            StatusCode = StatusOf(problems),
        };
    }

    private async Task<IResult> ShowAsync(
        PageCall call, string id, DisposeRequest request, IReadOnlyList<Problem> problems, CancellationToken cancellationToken) =>
        await book.ShowAsync(id, Reader(call), cancellationToken) is { } file
            ? new RazorComponentResult<FindingPage>(new
            {
                call.Frame,
                File = file,
                Evidence = await prove.OfAsync(file.Evidence, cancellationToken),
                Request = request,
                MayWork = MayWork(call),
                Problems = InForm(problems),
            })
            {
                StatusCode = StatusOf(problems),
            }
            : ErrorPages.Of(call.Frame, ErrorCode.NotFound);

    private async Task<IResult> DisposeAsync(PageCall call, string id, CancellationToken cancellationToken)
    {
        var request = new DisposeRequest(call.Form.Text("disposition"), call.Form.Text("note"));
        var problems = await dispose.RunAsync(id, request, Reader(call), cancellationToken);
        return problems.Count == 0
            ? new SeeOther($"{Path}/{Uri.EscapeDataString(id)}")
            : await ShowAsync(call, id, request, problems, cancellationToken);
    }

    private SampleRequest LastMonth() => new(time.GetUtcNow().AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    private AuditReader Reader(PageCall call) => new(call.User.Id, settings.Ori);

    private static bool MayWork(PageCall call) => RolePermissions.Allows(call.User.Role, UserAction.WorkFindings);

    private static IReadOnlyList<FormProblem> InForm(IReadOnlyList<Problem> problems) =>
        FormProblems.Of(problems, problem => problem.Path == "id" ? null : problem.Path);

    private static int StatusOf(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
