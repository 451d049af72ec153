using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.SignIn;

/// <summary>Signing in as pages: each calls what the API calls.</summary>
internal static class SignInPages
{
    /// <summary>The page that leads to whatever step is next.</summary>
    public const string Path = "/sign-in";

    /// <summary>Adds the addresses.</summary>
    public static void MapSignInPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapPost(Path, PasswordAsync);
        routes.MapPost(Path + "/factor", (HttpContext context, SignInForm form, SignInToNode signIn, FactorPages pages) =>
            CodeAsync(context, form, pages, locked: false, signIn.FactorAsync));
        routes.MapPost(Path + "/unlock", (HttpContext context, SignInForm form, SignInToNode signIn, FactorPages pages) =>
            CodeAsync(context, form, pages, locked: true, signIn.UnlockAsync));
        routes.MapPost(Path + "/undertakings", AcceptAsync);
        routes.MapPost(Path + "/supervisor", SuperviseAsync);
        routes.MapPost(Path + "/contact", ConfirmAsync);
        routes.MapPost("/sign-out", SignOutAsync);
    }

    /// <summary>Leads on to a place of this node by way of what is still due.</summary>
    public static SeeOther On(string path) => new($"{Path}?return={Uri.EscapeDataString(SignInForm.Return(path))}");

    private static async Task<IResult> ShowAsync(
        HttpContext context, SignInForm form, BrowserSessions sessions, AccountStore accounts, FactorPages factors, NodeSettings settings,
        TimeProvider time)
    {
        var on = SignInForm.Return(context.Request.Query["return"]);
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || code is not null and not ErrorCode.SessionLocked)
        {
            return form.Page<SignInPage>(context, null, ("Return", on), ("Provider", settings.Provider?.Name));
        }

        if (code is not null || session.Stage == SessionStage.FactorDue)
        {
            return await factors.OfAsync(context, session.Account, on, code is not null, null);
        }

        if (session.Stage == SessionStage.SetUpDue)
        {
            return session.Data is null ? form.Page<PasswordPage>(context, null) : new SeeOther(SetUpPages.Totp);
        }

        return await accounts.FindAsync(session.Account, context.RequestAborted) is { } account
            ? Due(context, form, account, session, on, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
            : new SeeOther(on);
    }

    /// <summary>What is due of somebody who is signed in: promises and a supervisor, without which nothing goes on, then the contact.</summary>
    private static IResult Due(HttpContext context, SignInForm form, Account account, StoredSession session, string on, DateOnly today) =>
        Clearance.DueUndertakings(account, today).Count > 0 ? form.Page<UndertakingsPage>(context, null, ("Return", on))
        : account.Trainee && session.Supervisor is null ? form.Page<SupervisorPage>(context, null, ("Return", on))
        : !Clearance.IsContactConfirmed(account, today)
            ? form.Page<ContactPage>(context, null, ("Return", on), ("Email", account.Email), ("Phone", account.Phone))
        : new SeeOther(on);

    private static async Task<IResult> PasswordAsync(HttpContext context, SignInForm form, SignInToNode signIn)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (on, user) = (SignInForm.Return(sent["return"]), sent["user"].ToString());
        var (session, code) = await signIn.PasswordAsync(context, new SignInRequest(user, sent["password"].ToString(), sent["banner"]));
        return session is not null
            ? On(on)
            : form.Page<SignInPage>(context, code, ("Return", on), ("User", user), ("Problems", SignInForm.Problems(code)));
    }

    private static async Task<IResult> CodeAsync(
        HttpContext context, SignInForm form, FactorPages pages, bool locked,
        Func<HttpContext, FactorRequest, Task<(StoredSession? Session, ErrorCode? Code)>> step)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (on, typed) = (SignInForm.Return(sent["return"]), sent["code"].ToString());
        var isDigits = typed.All(c => char.IsAsciiDigit(c) || c == ' ');
        var request = new FactorRequest(isDigits ? SecondFactor.Totp : SecondFactor.RecoveryCode, typed, Password: sent["password"]);
        var (session, code) = await step(context, request);
        if (session is not null)
        {
            return On(on);
        }

        return code == ErrorCode.SignInFailed
            ? await pages.OfAsync(context, null, on, locked, code)
            : form.Page<SignInPage>(context, code, ("Return", on), ("Problems", SignInForm.Problems(code)));
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, SignInForm form, BrowserSessions sessions, OwnAccount own)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (_, account, code) = await sessions.FindOpenAsync(context, context.RequestAborted);
        if (account is not null && code is null)
        {
            await own.AcceptAsync(account, sent["version"].ToString(), context.RequestAborted);
        }

        return On(sent["return"].ToString());
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, SignInForm form, BrowserSessions sessions, OwnAccount own)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var (_, account, code) = await sessions.FindOpenAsync(context, context.RequestAborted);
        if (account is null || code is not null)
        {
            return On(sent["return"].ToString());
        }

        var contact = ContactForm.Read(sent);
        var refusal = await own.ConfirmContactAsync(account, contact, context.RequestAborted);
        return refusal is null ? On(sent["return"].ToString()) : form.Page<ContactPage>(
            context, refusal.Code, ("Return", SignInForm.Return(sent["return"])), ("Email", contact.Email), ("Phone", contact.Phone),
            ("Problems", SignInForm.Problems(refusal)));
    }

    private static async Task<IResult> SuperviseAsync(HttpContext context, SignInForm form, SignInToNode signIn)
    {
        if (await form.ReadAsync(context) is not { } sent)
        {
            return form.NotOurs(context);
        }

        var on = SignInForm.Return(sent["return"]);
        return await signIn.SuperviseAsync(context, sent["supervisor"].ToString()) is { } code
            ? form.Page<SupervisorPage>(context, code, ("Return", on), ("Problems", SignInForm.Problems(code)))
            : On(on);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInForm form, SignInToNode signIn)
    {
        if (await form.ReadAsync(context) is null)
        {
            return form.NotOurs(context);
        }

        await signIn.SignOutAsync(context);
        return new SeeOther(Path);
    }
}
