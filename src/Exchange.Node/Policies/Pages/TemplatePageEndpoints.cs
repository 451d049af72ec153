using System.Globalization;
using Exchange.Node.Federation;
using Exchange.Node.Pages;
using Exchange.Node.Policies.Editing;
using Exchange.Node.Policies.Forms;
using Exchange.Node.Policies.Reviews;
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

namespace Exchange.Node.Policies.Pages;

/// <summary>The life of templates in a browser, for administrators: the same use cases as over HTTP and the command line.</summary>
internal static class TemplatePageEndpoints
{
    private const string Path = "/templates";

    /// <summary>Adds the pages and their forms.</summary>
    public static void MapTemplatePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        TemplateFormEndpoints.Map(routes);
        routes.MapGet(Path + "/preview", ChooseAsync);
        routes.MapPost(Path + "/preview", PreviewAsync);
        routes.MapGet(Path + "/diff", () => new SeeOther(Path));
        routes.MapPost(Path + "/diff", DiffAsync);
        routes.MapStep("approve", (TemplateLife life, int version, string user, CancellationToken ct) => life.ApproveAsync(version, user, ct));
        routes.MapStep("drop", (TemplateLife life, int version, string user, CancellationToken ct) => life.DropAsync(version, user, ct));
        routes.MapStep("publish", (TemplateLife life, int version, string user, CancellationToken ct) => life.PublishAsync(version, null, user, ct));
        routes.MapStep("rollback", (TemplateLife life, int version, string user, CancellationToken ct) => life.RollBackAsync(version, user, ct));
        routes.MapStep("review", (ReviewTemplate review, int version, string user, CancellationToken ct) => review.RunAsync(version, user, ct));
    }

    private static void MapStep<TUseCase>(
        this IEndpointRouteBuilder routes, string name, Func<TUseCase, int, string, CancellationToken, Task<IReadOnlyList<Problem>>> step)
        where TUseCase : notnull =>
        routes.MapPost($"{Path}/{name}", (HttpContext context, PageGate gate, TUseCase useCase, FindTemplateView find) =>
            gate.RunAsync(context, UserAction.SetTemplates, async call =>
            {
                var version = int.TryParse(call.Form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                var problems = await step(useCase, version, call.User.Id, context.RequestAborted);
                return problems.Count == 0 ? new SeeOther(Path) : await PageAsync(call, find, problems, context.RequestAborted);
            }));

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, FindTemplateView find) =>
        gate.RunAsync(context, UserAction.SetTemplates, call => PageAsync(call, find, [], context.RequestAborted));

    private static async Task<IResult> PageAsync(
        PageCall call, FindTemplateView find, IReadOnlyList<Problem> problems, CancellationToken cancellationToken) =>
        new RazorComponentResult<TemplatePage>(new
        {
            Frame = call.Frame with { Path = Path }, View = await find.RunAsync(cancellationToken), Problems = InForm(problems),
        })
        {
            StatusCode = StatusOf(problems),
        };

    private static Task<IResult> ChooseAsync(HttpContext context, PageGate gate, RegistryState registry, NodeSettings settings) =>
        gate.RunAsync(context, UserAction.SetTemplates, call => new RazorComponentResult<PreviewPage>(new
        {
            call.Frame, Form = new PreviewForm(), Agencies = Agencies(registry, settings),
        }));

    private static Task<IResult> PreviewAsync(
        HttpContext context, PageGate gate, TryTemplates attempt, RegistryState registry, NodeSettings settings) =>
        gate.RunAsync(context, UserAction.SetTemplates, async call =>
        {
            var form = PreviewForm.Read(call.Form);
            var (simulated, problems) = await attempt.SimulateAsync(form.ToRequest(), call.User.Id, context.RequestAborted);
            return new RazorComponentResult<PreviewPage>(new
            {
                call.Frame, Form = form, Agencies = Agencies(registry, settings), Simulated = simulated, Problems = InForm(problems, "text"),
            })
            {
                StatusCode = StatusOf(problems),
            };
        });

    private static Task<IResult> DiffAsync(HttpContext context, PageGate gate, TryTemplates attempt) =>
        gate.RunAsync(context, UserAction.SetTemplates, async call =>
        {
            var version = System.Text.Json.JsonSerializer.SerializeToElement(call.Form.Text("version") ?? TemplateSelection.Draft);
            var (compared, problems) = await attempt.CompareAsync(new DiffRequest(version), call.User.Id, context.RequestAborted);
            return compared is null
                ? ErrorPages.Of(call.Frame, new Refusal(ErrorCode.TemplateRefused, problems))
                : new RazorComponentResult<DiffPage>(new { Frame = call.Frame with { Path = Path }, Compared = compared });
        });

    private static IReadOnlyList<KeyValuePair<string, string>> Agencies(RegistryState registry, NodeSettings settings) =>
        [.. (registry.Current?.Agencies ?? []).Where(agency => agency.Ori != settings.Ori)
            .OrderBy(agency => agency.Name, StringComparer.OrdinalIgnoreCase)
            .Select(agency => KeyValuePair.Create(agency.Ori.Text, $"{agency.Name} ({agency.Ori})"))];

    private static IReadOnlyList<FormProblem> InForm(IReadOnlyList<Problem> problems, string? field = null) =>
        [.. problems.Select(problem => new FormProblem($"{problem.Path}: {problem.Message}", field))];

    private static int StatusOf(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
