using System.Text;
using Exchange.Node.Federation;
using Exchange.Node.Pages;
using Exchange.Node.Policies.Pages;
using Exchange.Node.Users;
using Exchange.Policy.Templates;
using Exchange.Records.Validation;
using Exchange.Storage.Contributions;
using Exchange.Storage.Templates;
using Exchange.Ui.Components;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Policies.Forms;

/// <summary>Drafting a template in a browser, as a form or as JSON. Both check and keep by the use cases that the API calls.</summary>
internal sealed class TemplateFormEndpoints(
    PageGate gate, TemplateLife life, TemplateSelection selection, FindTemplateView find, ITemplateStore store, IRecordStore records,
    RegistryState registry)
{
    private const string Path = "/templates/edit";
    private const string Templates = "/templates";

    /// <summary>Adds the page and its form.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, TemplateFormEndpoints pages) => pages.RunAsync(context, pages.ShowAsync));
        routes.MapPost(Path, (HttpContext context, TemplateFormEndpoints pages) => pages.RunAsync(context, pages.SendAsync));
    }

    private Task<IResult> RunAsync(HttpContext context, Func<PageCall, CancellationToken, Task<IResult>> step) =>
        gate.RunAsync(context, UserAction.SetTemplates, call => step(call, context.RequestAborted));

    private async Task<IResult> ShowAsync(PageCall call, CancellationToken cancellationToken)
    {
        var text = await find.TextToEditAsync(cancellationToken);
        return DraftedTemplate.Read(text) is { } draft
            ? Page(call, TemplateFormView.Of(draft, await SectionsAsync(cancellationToken), EditedForm.Of(draft).Opened, [], []))
            : Json(call, text, null, []);
    }

    private async Task<IResult> SendAsync(PageCall call, CancellationToken cancellationToken)
    {
        var sections = await SectionsAsync(cancellationToken);
        var step = FormStep.Read(call.Form.Text("step"));
        var isJson = call.Form.Text("view") == "json";
        var form = isJson ? null : EditedForm.Read(call.Form, sections);
        var text = form is null ? call.Form[EditedForm.Document].ToString() : Encoding.UTF8.GetString(form.Draft.ToUtf8());
        if (step.Verb == "keep")
        {
            var refused = await life.DraftAsync(Encoding.UTF8.GetBytes(text), call.User.Id, cancellationToken);
            return refused.Count == 0 ? new SeeOther(Templates)
                : form is null ? Json(call, text, null, refused)
                : Page(call, TemplateFormView.Of(form.Draft, sections, form.Opened, refused, []));
        }

        if (isJson && step.Verb == "form" && DraftedTemplate.Read(text) is { } draft)
        {
            return Page(call, TemplateFormView.Of(draft, sections, EditedForm.Of(draft).Opened, [], []));
        }

        return form is null || step.Verb == "json" ? await JsonAsync(call, text, isJson, cancellationToken)
            : step.Verb == "check" ? await CheckAsync(call, form, sections, cancellationToken)
            : Changed(call, form, step, sections);
    }

    private RazorComponentResult<FormPage> Changed(PageCall call, EditedForm form, FormStep step, IReadOnlyList<TemplateSection> sections)
    {
        form.Do(step);
        return Page(call, TemplateFormView.Of(form.Draft, sections, form.Opened, [], []));
    }

    private async Task<IResult> CheckAsync(
        PageCall call, EditedForm form, IReadOnlyList<TemplateSection> sections, CancellationToken cancellationToken)
    {
        var (policy, problems) = await selection.ReadAsync(form.Draft.ToUtf8(), cancellationToken);
        var systems = (await records.SourcesAsync(cancellationToken)).Select(source => source.System).ToList();
        var view = TemplateFormView.Of(form.Draft, sections, form.Opened, problems, TemplateFormView.Find(policy, systems));
        return Page(call, view with { Done = policy is null ? null : "Nothing is wrong with it." });
    }

    private async Task<IResult> JsonAsync(PageCall call, string text, bool check, CancellationToken cancellationToken)
    {
        var (policy, problems) = await selection.ReadAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return Json(call, text, policy?.Template, check ? problems : []);
    }

    private async Task<IReadOnlyList<TemplateSection>> SectionsAsync(CancellationToken cancellationToken)
    {
        var groups = await PublishedGroups.ReadAsync(store, cancellationToken);
        var regions = (registry.Current?.Agencies ?? []).Select(agency => agency.Region).OfType<string>().Distinct(StringComparer.Ordinal);
        return TemplateSections.OfRule(groups.Members.Keys, regions);
    }

    private RazorComponentResult<FormPage> Page(PageCall call, TemplateFormView view) => new(new
    {
        call.Frame,
        View = view,
        Agencies = (registry.Current?.Agencies ?? []).OrderBy(agency => agency.Name, StringComparer.OrdinalIgnoreCase).ToList(),
    })
    {
        StatusCode = StatusOf(view.Problems.Count),
    };

    private static RazorComponentResult<JsonPage> Json(
        PageCall call, string text, SharingTemplate? template, IReadOnlyList<Problem> problems) => new(new
    {
        call.Frame,
        Text = text,
        Template = template,
        Problems = problems.Select(problem => new FormProblem($"{problem.Path}: {problem.Message}", EditedForm.Document)).ToList(),
    })
    {
        StatusCode = StatusOf(problems.Count),
    };

    private static int StatusOf(int problems) => problems == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
