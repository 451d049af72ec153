using Exchange.Node.Pages;
using Exchange.Protocol.Errors;
using Exchange.Ui.Components;
using Exchange.Ui.Layout;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Node.SignIn;

/// <summary>A form that is sent before anybody is signed in, and the page that answers it.</summary>
public sealed class SignInForm(PageFrames frames, IAntiforgery antiforgery)
{
    /// <summary>What stands around the page.</summary>
    public PageFrame Frame(HttpContext context) => frames.For(context, null, []);

    /// <summary>What was sent; null when it did not come from a page of ours.</summary>
    public async Task<IFormCollection?> ReadAsync(HttpContext context) =>
        SameSite.Allows(context.Request) && context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : null;

    /// <summary>The page that says that a form was not ours.</summary>
    public IResult NotOurs(HttpContext context) => ErrorPages.Of(Frame(context), ErrorCode.FormNotOurs);

    /// <summary>A page with the frame and these values.</summary>
    public RazorComponentResult Page<T>(HttpContext context, ErrorCode? code, params IEnumerable<(string Name, object? Value)> values)
        where T : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Frame"] = Frame(context) };
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        return new RazorComponentResult(typeof(T), all)
        {
            StatusCode = code is { } refused ? ErrorCodes.Status(refused) : StatusCodes.Status200OK,
        };
    }

    /// <summary>Everything that is wrong, as forms show it.</summary>
    public static IReadOnlyList<FormProblem> Problems(Refusal? refusal) => refusal is null ? []
        : refusal.Problems.Count == 0 ? [new FormProblem(Sentence.Of(ErrorCodes.Message(refusal.Code)))]
        : FormProblems.Of(refusal.Problems);

    /// <summary>The same of one code.</summary>
    public static IReadOnlyList<FormProblem> Problems(ErrorCode? code) => Problems(code is { } refused ? new Refusal(refused) : null);

    /// <summary>Where to go on: a place of this node, and never elsewhere.</summary>
    public static string Return(string? path) => LocalPath.OrStart(path);
}
