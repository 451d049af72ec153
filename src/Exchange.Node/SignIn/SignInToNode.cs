using Exchange.Hosting.Auditing;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Accounts;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>Signs people in, in two steps, opens what was locked, and signs them out.</summary>
public sealed class SignInToNode(
    AccountStore accounts, ProofCheck proof, BrowserSessions sessions, IPasskeyHandler<SignInUser> passkeys, ChangeUser changes,
    AuditProcess audit, TimeProvider time)
{
    /// <summary>Name and password, after the notice of use was accepted (CJIS AC-8): begins a session that waits for the second factor.</summary>
    public async Task<(StoredSession? Session, ErrorCode? Code)> PasswordAsync(HttpContext context, SignInRequest request)
    {
        BrowserSessions.TellAddress(context);
        if (!SameSite.Allows(context.Request))
        {
            return (null, ErrorCode.RequestForged);
        }

        if (request.Banner != UndertakingTexts.Version)
        {
            return (null, ErrorCode.BannerNotAccepted);
        }

        var user = await proof.PasswordAsync(request.User, request.Password, context.RequestAborted);
        return user is null
            ? (null, ErrorCode.SignInFailed)
            : (await BeginAsync(context, user.Account.Id, SessionStage.FactorDue), null);
    }

    /// <summary>What a browser needs to ask for a passkey, as the factor of a session that waits for one or is locked.</summary>
    public async Task<(string? Options, ErrorCode? Code)> PasskeyOptionsAsync(HttpContext context)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || (code is not null && code != ErrorCode.SessionLocked))
        {
            return (null, code);
        }

        var user = await FindAsync(session.Account, context.RequestAborted);
        var options = await passkeys.MakeRequestOptionsAsync(user, context);
        await accounts.Sessions.PutAsync(session with { Data = options.AssertionState }, context.RequestAborted);
        return (options.RequestOptionsJson, null);
    }

    /// <summary>The second factor: begins the session proper, under a new id.</summary>
    public async Task<(StoredSession? Session, ErrorCode? Code)> FactorAsync(HttpContext context, FactorRequest request)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || code is not null)
        {
            return (null, code);
        }

        if (session.Stage != SessionStage.FactorDue || await FindAsync(session.Account, context.RequestAborted) is not { } user)
        {
            return (null, ErrorCode.SessionNotReady);
        }

        return await proof.FactorAsync(context, user, request, session.Data)
            ? await FinishAsync(context, user, ProofCheck.Word(request.Kind))
            : (null, ErrorCode.SignInFailed);
    }

    /// <summary>Begins the session of somebody who is proven, unless the account may not be used at all.</summary>
    /// <param name="context">The request.</param>
    /// <param name="user">Who.</param>
    /// <param name="factor">By what it was proven, for the entry.</param>
    public async Task<(StoredSession? Session, ErrorCode? Code)> FinishAsync(HttpContext context, SignInUser user, string factor)
    {
        var (account, now) = (user.Account, time.GetUtcNow());
        if (Clearance.CheckAccess(account) is { } barred)
        {
            await RefuseAsync(context, account, barred);
            return (null, barred);
        }

        if (Clearance.IsUnused(account, now))
        {
            await changes.CloseUnusedAsync(account.Id, context.RequestAborted);
            await RefuseAsync(context, account, ErrorCode.AccountUnused);
            return (null, ErrorCode.AccountUnused);
        }

        await accounts.ChangeAsync(account.Id, kept => kept with { LastUsed = now }, null, account.Id, now, context.RequestAborted);
        var isOld = factor != OpenIdFactor && (user.Credentials.PasswordAt is not { } at || at.AddMonths(PasswordRules.Months) < now);
        var session = await BeginAsync(context, account.Id, isOld ? SessionStage.SetUpDue : SessionStage.Open);
        await audit.RecordAsync(sessions.Event(AuditEventKind.SignedIn, account.Id).With("factor", factor), context.RequestAborted);
        return (session, null);
    }

    /// <summary>The factor of a sign-in through the agency's provider, which proves password and factor itself.</summary>
    public const string OpenIdFactor = "provider";

    /// <summary>Opens a locked session by password and second factor, under a new id; the twelve hours go on.</summary>
    public async Task<(StoredSession? Session, ErrorCode? Code)> UnlockAsync(HttpContext context, FactorRequest request)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || (code is not null && code != ErrorCode.SessionLocked))
        {
            return (null, code);
        }

        var user = await proof.PasswordAsync(session.Account, request.Password ?? "", context.RequestAborted);
        if (user is null || !await proof.FactorAsync(context, user, request, session.Data))
        {
            return (null, ErrorCode.SignInFailed);
        }

        var opened = await sessions.BeginAsync(
            context, session.Account, session.Stage, null, session.Supervisor, session.SignedInAt, context.RequestAborted);
        await audit.RecordAsync(
            sessions.Event(AuditEventKind.SessionUnlocked, session.Account).With("factor", ProofCheck.Word(request.Kind)), context.RequestAborted);
        return (opened, null);
    }

    /// <summary>Names the certified operator under whom a trainee works in this session (OH-G3-3).</summary>
    public async Task<ErrorCode?> SuperviseAsync(HttpContext context, string supervisor)
    {
        var (session, account, code) = await sessions.FindOpenAsync(context, context.RequestAborted);
        if (session is null || account is null || code is not null)
        {
            return code ?? ErrorCode.SessionMissing;
        }

        var named = await accounts.FindAsync(supervisor, context.RequestAborted);
        if (!Clearance.MaySupervise(named, account, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)))
        {
            return ErrorCode.SupervisorMissing;
        }

        await accounts.Sessions.PutAsync(session with { Supervisor = named!.Id }, context.RequestAborted);
        return null;
    }

    /// <summary>Ends the session.</summary>
    public async Task<ErrorCode?> SignOutAsync(HttpContext context)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || code == ErrorCode.RequestForged)
        {
            return code;
        }

        await sessions.EndAsync(context, context.RequestAborted);
        await audit.RecordAsync(sessions.Event(AuditEventKind.SignedOut, session.Account), context.RequestAborted);
        return null;
    }

    private Task<StoredSession> BeginAsync(HttpContext context, string account, SessionStage stage) =>
        sessions.BeginAsync(context, account, stage, null, null, time.GetUtcNow(), context.RequestAborted);

    private async Task RefuseAsync(HttpContext context, Account account, ErrorCode code)
    {
        await sessions.EndAsync(context, context.RequestAborted);
        await audit.RecordAsync(sessions.Event(AuditEventKind.SignInFailed, account.Id).Refused(code), context.RequestAborted);
    }

    private async Task<SignInUser?> FindAsync(string id, CancellationToken cancellationToken) =>
        await accounts.FindAsync(id, cancellationToken) is { Closed: null } account
            ? new SignInUser(account, await accounts.Credentials.FindAsync(id, cancellationToken))
            : null;
}
