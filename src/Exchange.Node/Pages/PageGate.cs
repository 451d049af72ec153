using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Ui.Layout;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Pages;

/// <summary>
/// What every page must pass: the gate that the API has, and for a form the proof that it came from a page of ours. Pages have no right of
/// their own.
/// </summary>
public sealed class PageGate(UserGate gate, UserAuthentication authentication, PageFrames frames, IAntiforgery antiforgery)
{
    private const string SignIn = "/sign-in";

    /// <summary>
    /// Runs a step for a user who may; anybody else gets the page that says why not, and who is not signed in is led to sign in and back.
    /// </summary>
    public async Task<IResult> RunAsync(HttpContext context, UserAction action, Func<PageCall, Task<IResult>> step)
    {
        var (call, refused) = await CheckAsync(context, action);
        return call is null ? refused! : await step(call);
    }

    /// <summary>The same for a step that waits for nothing.</summary>
    public Task<IResult> RunAsync(HttpContext context, UserAction action, Func<PageCall, IResult> step) =>
        RunAsync(context, action, call => Task.FromResult(step(call)));

    private async Task<(PageCall? Call, IResult? Refused)> CheckAsync(HttpContext context, UserAction action)
    {
        var (user, code) = await gate.CheckAsync(context.Request, action, context.RequestAborted);
        if (code is { } refused && ErrorCodes.Status(refused) == StatusCodes.Status401Unauthorized)
        {
            return (null, new SeeOther(SignInPath(context.Request)));
        }

        var (account, _, _) = await authentication.FindAsync(context.Request, context.RequestAborted);
        var frame = frames.For(context, user, account is null ? [] : [.. UserRoles.Of(account)]);
        return user is null || code is not null
            ? (null, ErrorPages.Of(frame, code ?? ErrorCode.CredentialMissing))
            : await ReadFormAsync(context, user, frame);
    }

    private async Task<(PageCall? Call, IResult? Refused)> ReadFormAsync(HttpContext context, UserAccount user, PageFrame frame)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return (new PageCall(user, frame, FormCollection.Empty), null);
        }

        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            await gate.RecordRefusalAsync(user, ErrorCode.FormNotOurs, UserAction.Visit, context.RequestAborted);
            return (null, ErrorPages.Of(frame, ErrorCode.FormNotOurs));
        }

        return (new PageCall(user, frame, await context.Request.ReadFormAsync(context.RequestAborted)), null);
    }

    private static string SignInPath(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? $"{SignIn}?return={Uri.EscapeDataString(LocalPath.OrStart(request.Path))}" : SignIn;
}
