using System.Text.Json.Nodes;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Api;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.SignIn;

/// <summary>Signing in, out, and setting up what it takes; docs/accounts.md.</summary>
internal static class SignInEndpoints
{
    private const string Session = "/api/session";

    /// <summary>Adds the addresses.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Session, SeeAsync)
            .ForAnybody("The session as it stands, and what is due next").Gives<SessionView>();
        routes.MapPost(Session, async (HttpContext context, SignInToNode signIn, AccountStore accounts) =>
            await AnswerAsync(accounts, await signIn.PasswordAsync(context, await BodyAsync<SignInRequest>(context)), context.RequestAborted))
            .ForAnybody("Begin to sign in, with a password").Takes<SignInRequest>().Gives<SessionView>();
        routes.MapPost(Session + "/factor", async (HttpContext context, SignInToNode signIn, AccountStore accounts) =>
            await AnswerAsync(accounts, await signIn.FactorAsync(context, await BodyAsync<FactorRequest>(context)), context.RequestAborted))
            .ForOwner("Go on with the second factor").Takes<FactorRequest>().Gives<SessionView>();
        routes.MapPost(Session + "/unlock", async (HttpContext context, SignInToNode signIn, AccountStore accounts) =>
            await AnswerAsync(accounts, await signIn.UnlockAsync(context, await BodyAsync<FactorRequest>(context)), context.RequestAborted))
            .ForOwner("Open a locked session").Takes<FactorRequest>().Gives<SessionView>();
        routes.MapPost(Session + "/passkey", async (HttpContext context, SignInToNode signIn) => Json(await signIn.PasskeyOptionsAsync(context)))
            .ForOwner("Options for signing in with a passkey (WebAuthn)").Gives<JsonObject>();
        routes.MapPost(Session + "/supervisor", async (HttpContext context, SignInToNode signIn) =>
            Empty(await signIn.SuperviseAsync(context, (await BodyAsync<SupervisorRequest>(context)).Supervisor)))
            .ForOwner("As a trainee, name the certified operator who is with you").Takes<SupervisorRequest>().GivesNothing();
        routes.MapPost(Session + "/totp", async (HttpContext context, SetUpSignIn setUp) =>
        {
            var (codes, code) = await setUp.ConfirmTotpAsync(context, (await BodyAsync<CodeRequest>(context)).Code);
            return codes is null ? (code ?? ErrorCode.SessionMissing).ToResult() : Results.Json(new RecoveryCodesView(codes), ProtocolJson.Options);
        })
            .ForOwner("Confirm an authenticator application, and have recovery codes").Takes<CodeRequest>().Gives<RecoveryCodesView>();
        routes.MapDelete(Session, async (HttpContext context, SignInToNode signIn) => Empty(await signIn.SignOutAsync(context)))
            .ForOwner("Sign out of the session").GivesNothing();
        routes.MapPost("/api/links/{token}", UseLinkAsync)
            .ForAnybody("Use a one-time link: set name, password and second factor").Takes<LinkRequest>().Gives<LinkAnswer>();
    }

    /// <summary>The body as a request.</summary>
    internal static Task<T> BodyAsync<T>(HttpContext context) => Bodies.ReadAsync<T>(context.Request, context.RequestAborted);

    /// <summary>Nothing, or why not.</summary>
    internal static IResult Empty(ErrorCode? code) => code is { } refused ? refused.ToResult() : Results.NoContent();

    /// <summary>A document that is JSON already, or why not.</summary>
    internal static IResult Json((string? Document, ErrorCode? Code) answer) => answer.Document is { } document
        ? Results.Text(document, "application/json")
        : (answer.Code ?? ErrorCode.SessionMissing).ToResult();

    private static async Task<IResult> SeeAsync(HttpContext context, BrowserSessions sessions, AccountStore accounts)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        return session is null || code is not null and not ErrorCode.SessionLocked
            ? Results.Json(SessionView.None, ProtocolJson.Options)
            : await AnswerAsync(accounts, (session with { Locked = code is not null }, null), context.RequestAborted);
    }

    private static async Task<IResult> UseLinkAsync(HttpContext context, string token, SetUpSignIn setUp)
    {
        var (enrolment, refusal) = await setUp.UseLinkAsync(context, token, await BodyAsync<LinkRequest>(context));
        return refusal is not null ? refusal.ToResult()
            : enrolment is null ? Results.Json(new LinkAnswer(SessionStage.FactorDue), ProtocolJson.Options)
            : Results.Json(new LinkAnswer(SessionStage.SetUpDue, enrolment), ProtocolJson.Options);
    }

    private static async Task<IResult> AnswerAsync(
        AccountStore accounts, (StoredSession? Session, ErrorCode? Code) step, CancellationToken cancellationToken)
    {
        if (step.Session is not { } session)
        {
            return (step.Code ?? ErrorCode.SessionMissing).ToResult();
        }

        var isDue = session.Locked || session.Stage == SessionStage.FactorDue;
        return Results.Json(
            SessionView.Of(session, isDue ? await FactorsAsync(accounts, session.Account, cancellationToken) : null), ProtocolJson.Options);
    }

    private static async Task<IReadOnlyList<SecondFactor>> FactorsAsync(AccountStore accounts, string account, CancellationToken cancellationToken)
    {
        var factors = new List<SecondFactor>();
        factors.AddRange((await accounts.Credentials.FindAsync(account, cancellationToken)).Totp is null ? [] : [SecondFactor.Totp]);
        factors.AddRange((await accounts.Passkeys.OfAsync(account, cancellationToken)).Count == 0 ? [] : [SecondFactor.Passkey]);
        factors.AddRange(await accounts.Credentials.RecoveryCodesAsync(account, cancellationToken) == 0 ? [] : [SecondFactor.RecoveryCode]);
        return factors;
    }
}
