using System.Security.Cryptography;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Exchange.Node.SignIn;

/// <summary>
/// Sets passwords and second factors: by a one-time link, or by somebody who is signed in and gives the password again (CJIS IA-11).
/// </summary>
public sealed class SetUpSignIn(
    AccountStore accounts, UserManager<SignInUser> users, SignInUserStore store, AccountKeys keys, ProofCheck proof, BrowserSessions sessions,
    SignInToNode signIn, AddUser addUser, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    private const int RecoveryCodes = 10;
    private const int PixelsPerModule = 4;

    /// <summary>The account that a link is for, without using it up; null in it means the first administrator.</summary>
    public Task<(bool Good, string? Account)> FindLinkAsync(string token, CancellationToken cancellationToken) =>
        accounts.Tokens.FindLinkAsync(Secrets.HashOf(token), time.GetUtcNow(), cancellationToken);

    /// <summary>
    /// Uses a link: sets the password and begins a session in which a second factor is to be given, or enrolled where there is none.
    /// </summary>
    public async Task<(Enrolment? Enrolment, Refusal? Refusal)> UseLinkAsync(HttpContext context, string token, LinkRequest request)
    {
        BrowserSessions.TellAddress(context);
        var cancellationToken = context.RequestAborted;
        var (good, id) = await FindLinkAsync(token, cancellationToken);
        if (!good || !SameSite.Allows(context.Request) || request.Banner != UndertakingTexts.Version)
        {
            return (null, new Refusal(!good ? ErrorCode.LinkUnknown
                : request.Banner != UndertakingTexts.Version ? ErrorCode.BannerNotAccepted : ErrorCode.RequestForged));
        }

        var account = id is null ? FirstAdministrator(request.Account) : await accounts.FindAsync(id, cancellationToken);
        var problems = Check(account, request.Password, isNew: id is null);
        if (account is null || problems.Count > 0)
        {
            return (null, new Refusal(ErrorCode.AccountRefused, problems));
        }

        if (!(await accounts.Tokens.TakeLinkAsync(Secrets.HashOf(token), time.GetUtcNow(), cancellationToken)).Good)
        {
            return (null, new Refusal(ErrorCode.LinkUnknown));
        }

        problems = id is null ? await addUser.AddAsync(account, "first-administrator", cancellationToken) : [];
        return problems.Count > 0
            ? (null, new Refusal(ErrorCode.AccountRefused, problems))
            : (await BeginAsync(context, account, request.Password), null);
    }

    /// <summary>Changes the password of who is signed in.</summary>
    public async Task<Refusal?> ChangePasswordAsync(HttpContext context, string old, string password)
    {
        var (session, user, code) = await ProveAsync(context, old);
        if (session is null || user is null || code is not null)
        {
            return new Refusal(code ?? ErrorCode.SessionMissing);
        }

        var problems = PasswordRules.Check(password, user.Account, settings.Name).ToList();
        if (PasswordRules.Normalize(old) == PasswordRules.Normalize(password))
        {
            problems.Add(new Problem("password", "password-unchanged", "choose another than the present one"));
        }

        if (problems.Count > 0)
        {
            return new Refusal(ErrorCode.AccountRefused, problems);
        }

        await SetPasswordAsync(user, password, context.RequestAborted);
        await accounts.Sessions.EndOthersAsync(user.Account.Id, session.Hash, context.RequestAborted);
        await sessions.BeginAsync(
            context, user.Account.Id, SessionStage.Open, null, session.Supervisor, session.SignedInAt, context.RequestAborted);
        return null;
    }

    /// <summary>Begins to enrol another authenticator app.</summary>
    public async Task<(Enrolment? Enrolment, ErrorCode? Code)> BeginTotpAsync(HttpContext context, string password)
    {
        var (session, user, code) = await ProveAsync(context, password);
        return session is null || user is null || code is not null
            ? (null, code ?? ErrorCode.SessionMissing)
            : (await KeepAsync(session, user.Account, context.RequestAborted), null);
    }

    /// <summary>The enrolment that the session waits for a code of; null where there is none.</summary>
    public async Task<Enrolment?> PendingAsync(HttpContext context)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        return session is { Stage: not SessionStage.FactorDue } && code is null && PendingKey(session) is { } key
            ? Show(session.Account, key)
            : null;
    }

    /// <summary>
    /// Takes the first code of a new authenticator app: from then on it is the second factor. Gives the recovery codes, which are shown once.
    /// </summary>
    public async Task<(IReadOnlyList<string>? RecoveryCodes, ErrorCode? Code)> ConfirmTotpAsync(HttpContext context, string code)
    {
        var (session, refused) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || refused is not null)
        {
            return (null, refused);
        }

        if (session.Stage == SessionStage.FactorDue || PendingKey(session) is not { } key
            || await FindAsync(session.Account, context) is not { } user)
        {
            return (null, ErrorCode.SessionNotReady);
        }

        if (TimeCodes.Match(key, code, time.GetUtcNow()) is not { } step)
        {
            return (null, ErrorCode.SignInFailed);
        }

        await RecordAsync(AuditEventKind.FactorEnrolled, user, "totp", context.RequestAborted);
        await store.SetAuthenticatorKeyAsync(user, Base32.Write(key), context.RequestAborted);
        await accounts.Credentials.TakeStepAsync(user.Account.Id, step, context.RequestAborted);
        await RecordAsync(AuditEventKind.FactorEnrolled, user, "recovery-codes", context.RequestAborted);
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes))!.ToList();
        if (session.Stage == SessionStage.Open)
        {
            await accounts.Sessions.PutAsync(session with { Data = null }, context.RequestAborted);
            return (codes, null);
        }

        var (_, barred) = await signIn.FinishAsync(context, user, "totp");
        return (barred is null ? codes : null, barred);
    }

    /// <summary>The session that is open, and its user when the password is right.</summary>
    public async Task<(StoredSession? Session, SignInUser? User, ErrorCode? Code)> ProveAsync(HttpContext context, string password)
    {
        var (session, code) = await sessions.FindAsync(context, context.RequestAborted);
        if (session is null || code is not null || session.Stage == SessionStage.FactorDue)
        {
            return (session, null, code ?? ErrorCode.SessionNotReady);
        }

        var user = await proof.PasswordAsync(session.Account, password, context.RequestAborted);
        return (session, user, user is null ? ErrorCode.SignInFailed : null);
    }

    /// <summary>The key of an app that is being enrolled; null where none is, or a passkey is.</summary>
    private byte[]? PendingKey(StoredSession session)
    {
        var bytes = new byte[session.Data?.Length ?? 0];
        return session.Data is { } data && Convert.TryFromBase64String(data, bytes, out var count)
            ? keys.Open(session.Account, bytes.AsSpan(0, count).ToArray())
            : null;
    }

    private static Account? FirstAdministrator(Account? given) => given is null ? null : given with
    {
        Roles = [UserRoles.Word(UserRole.Administrator), .. given.Roles.Where(role => role != UserRoles.Word(UserRole.Administrator))],
        Closed = null,
        Undertakings = [],
        LastUsed = null,
        ReviewedOn = null,
    };

    private IReadOnlyList<Problem> Check(Account? account, string password, bool isNew)
    {
        if (account is null)
        {
            return [new Problem("account", "account-missing", "say who the first administrator is")];
        }

        var problems = isNew ? AccountCheck.Check(account) : [];
        if (isNew && Clearance.CheckAccess(account) is { } barred)
        {
            problems.Add(new Problem("account", ErrorCodes.Name(barred), ErrorCodes.Message(barred)));
        }

        return [.. problems, .. PasswordRules.Check(password, account, settings.Name)];
    }

    private async Task<Enrolment?> BeginAsync(HttpContext context, Account account, string password)
    {
        var cancellationToken = context.RequestAborted;
        var user = new SignInUser(account, await accounts.Credentials.FindAsync(account.Id, cancellationToken));
        await SetPasswordAsync(user, password, cancellationToken);
        await accounts.Sessions.EndOthersAsync(account.Id, null, cancellationToken);
        var hasFactor = (await accounts.Credentials.FindAsync(account.Id, cancellationToken)).Totp is not null
            || (await accounts.Passkeys.OfAsync(account.Id, cancellationToken)).Count > 0;
        var stage = hasFactor ? SessionStage.FactorDue : SessionStage.SetUpDue;
        var session = await sessions.BeginAsync(context, account.Id, stage, null, null, time.GetUtcNow(), cancellationToken);
        return hasFactor ? null : await KeepAsync(session, account, cancellationToken);
    }

    private async Task SetPasswordAsync(SignInUser user, string password, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(sessions.Event(AuditEventKind.PasswordChanged, user.Account.Id), cancellationToken);
        var hash = users.PasswordHasher.HashPassword(user, PasswordRules.Normalize(password));
        await store.SetPasswordHashAsync(user, hash, cancellationToken);
    }

    private async Task<Enrolment> KeepAsync(StoredSession session, Account account, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(TimeCodes.KeyBytes);
        var data = Convert.ToBase64String(keys.Seal(account.Id, key));
        await accounts.Sessions.PutAsync(session with { Data = data }, cancellationToken);
        return Show(account.Id, key);
    }

    private Enrolment Show(string account, byte[] key)
    {
        var issuer = Uri.EscapeDataString("Exchange " + settings.Name);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account)}?secret={Base32.Write(key)}&issuer={issuer}";
        using var image = new SvgQRCode(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));
        return new Enrolment(Base32.Write(key), address, image.GetGraphic(PixelsPerModule));
    }

    private Task RecordAsync(AuditEventKind kind, SignInUser user, string factor, CancellationToken cancellationToken) =>
        audit.RecordAsync(sessions.Event(kind, user.Account.Id).With("factor", factor), cancellationToken);

    private async Task<SignInUser?> FindAsync(string id, HttpContext context) =>
        await accounts.FindAsync(id, context.RequestAborted) is { Closed: null } account
            ? new SignInUser(account, await accounts.Credentials.FindAsync(id, context.RequestAborted))
            : null;
}
