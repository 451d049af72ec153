using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.SignIn;

/// <summary>Setting up password and authenticator app as pages.</summary>
internal static class SetUpPages
{
    /// <summary>The page that enrols an authenticator app.</summary>
    public const string Totp = "/sign-in/totp";

    /// <summary>Adds the addresses.</summary>
    public static void MapSetUpPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/link/{token}", ShowLinkAsync);
        routes.MapPost("/link/{token}", UseLinkAsync);
        routes.MapGet(Totp, ShowTotpAsync);
        routes.MapPost(Totp, ConfirmTotpAsync);
        routes.MapPost("/sign-in/password", ChangePasswordAsync);
    }

    private static async Task<IResult> ShowLinkAsync(HttpContext context, string token, SignInForm form, SetUpSignIn setUp)
    {
        var (good, account) = await setUp.FindLinkAsync(token, context.RequestAborted);
        return good
            ? form.Page<LinkPage>(context, null, ("First", account is null))
            : ErrorPages.Of(form.Frame(context), ErrorCode.LinkUnknown);
    }

    private static async Task<IResult> UseLinkAsync(HttpContext context, string token, SignInForm form, SetUpSignIn setUp)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (good, id) = await setUp.FindLinkAsync(token, context.RequestAborted);
        var account = AccountForm.Read(sent);
        var (_, refusal) = await setUp.UseLinkAsync(context, token, new LinkRequest(sent["password"].ToString(), sent["banner"], account));
        return refusal is null ? new SeeOther(SignInPages.Path)
            : !good ? ErrorPages.Of(form.Frame(context), refusal)
            : form.Page<LinkPage>(
                context, refusal.Code, ("First", id is null), ("Values", AccountForm.Values(sent)), (
                    "Problems", refusal.Problems.Count == 0 ? SignInForm.Problems(refusal) : AccountForm.Problems(refusal.Problems)));
    }

    private static async Task<IResult> ShowTotpAsync(HttpContext context, SignInForm form, SetUpSignIn setUp) =>
        await setUp.PendingAsync(context) is { } enrolment
            ? form.Page<TotpPage>(context, null, ("Enrolment", enrolment))
            : new SeeOther(SignInPages.Path);

    private static async Task<IResult> ConfirmTotpAsync(HttpContext context, SignInForm form, SetUpSignIn setUp)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (codes, code) = await setUp.ConfirmTotpAsync(context, sent["code"].ToString());
        if (codes is not null)
        {
            return form.Page<RecoveryCodesPage>(context, null, ("Codes", codes));
        }

        return code == ErrorCode.SignInFailed && await setUp.PendingAsync(context) is { } enrolment
            ? form.Page<TotpPage>(context, code, ("Enrolment", enrolment), ("Problems", SignInForm.Problems(code)))
            : ErrorPages.Of(form.Frame(context), code ?? ErrorCode.SessionMissing);
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, SignInForm form, SetUpSignIn setUp)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var refusal = await setUp.ChangePasswordAsync(context, sent["old"].ToString(), sent["password"].ToString());
        return refusal is null
            ? new SeeOther(SignInPages.Path)
            : form.Page<PasswordPage>(context, refusal.Code, ("Problems", SignInForm.Problems(refusal)));
    }
}
