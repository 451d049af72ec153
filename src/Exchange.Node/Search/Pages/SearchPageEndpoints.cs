using Exchange.Node.Asking.Pages;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Ui.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Search.Pages;

/// <summary>The search page. A browser with script gets the answer as it comes, any other when it is complete.</summary>
internal static class SearchPageEndpoints
{
    /// <summary>Its address.</summary>
    public const string Path = "/search";

    /// <summary>Adds the page and its form.</summary>
    public static void MapSearchPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapPost(Path, AskAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext context, PageGate gate, FindChoices find) =>
        gate.RunAsync(context, UserAction.Inquire, async call =>
        {
            var form = new SearchForm { Purpose = new PurposeForm { UseCode = FirstOf(call.User) } };
            return Page(call, form, await find.RunAsync(call.User, context.RequestAborted));
        });

    private static Task<IResult> AskAsync(
        HttpContext context, PageGate gate, FindChoices find, AskExchange exchange, NodeSettings settings, FragmentRenderer fragments) =>
        gate.RunAsync(context, UserAction.Inquire, async call =>
        {
            var form = SearchForm.Read(call.Form);
            var choices = await find.RunAsync(call.User, context.RequestAborted);
            var request = form.ToRequest(settings.Ori.Text, choices.Groups);
            var (ask, refusal) = await exchange.AcceptAsync(call.User, request, context.RequestAborted);
            if (ask is null)
            {
                return Refused(context, call, form, choices, refusal!);
            }

            var view = new SearchAnswerView(choices.Of(request));
            if (IsFromScript(context.Request))
            {
                var stream = new SearchStream(fragments, form, view, call.Frame.Token);
                return new StreamedAnswer(stream, exchange, ask);
            }

            await foreach (var frame in RunningSearch.FramesAsync(exchange, ask, context.RequestAborted).SelectMany(frames => frames))
            {
                view.Add(frame);
            }

            return Page(call, form, choices, view: view);
        });

    private static IResult Refused(HttpContext context, PageCall call, SearchForm form, SearchChoices choices, Refusal refusal)
    {
        var problems = RefusalProblems.Of(refusal);
        return IsFromScript(context.Request)
            ? new RazorComponentResult<ErrorSummary>(new { Problems = problems, Heading = "Nothing was searched; mend this first" })
            : Page(call, form, choices, problems);
    }

    private static RazorComponentResult<SearchPage> Page(
        PageCall call, SearchForm form, SearchChoices choices, IReadOnlyList<FormProblem>? problems = null, SearchAnswerView? view = null) =>
        new(new { call.Frame, Form = form, Choices = choices, Problems = problems ?? [], View = view })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static bool IsFromScript(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    private static string FirstOf(UserAccount user) =>
        user.UseCodes.Contains(Policy.Requesters.UseCode.C) || user.UseCodes.Count == 0 ? "C" : user.UseCodes[0].ToString();
}
