using Exchange.Hosting.Auditing;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>
/// Compares passwords and second factors. Each attempt is counted before it is compared (CJIS AC-7), each failure is an entry, and a name that
/// nobody has costs the same work and gets the same answer as one that somebody has.
/// </summary>
public sealed class ProofCheck(
    AccountStore accounts, UserManager<SignInUser> users, IPasskeyHandler<SignInUser> passkeys, BrowserSessions sessions, AuditProcess audit,
    TimeProvider time)
{
    /// <summary>Stands for names that nobody has; no account can have this id.</summary>
    private const string Nobody = "?";

    private readonly SignInUser nobody = MakeNobody(users);

    /// <summary>The account when name and password are right, it is open and not locked; null otherwise, which is an entry.</summary>
    public async Task<SignInUser?> PasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        var found = await accounts.FindAsync(name.Length is 0 or > 60 ? Nobody : name, cancellationToken);
        var key = found?.Id ?? Nobody;
        var counted = await accounts.Credentials.TryAttemptAsync(key, time.GetUtcNow(), cancellationToken);
        var credentials = await accounts.Credentials.FindAsync(key, cancellationToken);
        var user = found is not null && credentials.PasswordHash is not null ? new SignInUser(found, credentials) : nobody;
        var same = await users.CheckPasswordAsync(user, PasswordRules.Normalize(password));
        if (same && counted && user != nobody && user.Account.Closed is null)
        {
            await accounts.Credentials.TakeBackAsync(key, cancellationToken);
            return user;
        }

        await FailAsync(key, found?.Id, "password", cancellationToken);
        return null;
    }

    /// <summary>Whether the second factor is right; if not, it is an entry.</summary>
    /// <param name="context">The request.</param>
    /// <param name="user">Whose factor it must be.</param>
    /// <param name="request">The factor.</param>
    /// <param name="passkeyState">What was kept when a passkey was asked for.</param>
    public async Task<bool> FactorAsync(HttpContext context, SignInUser user, FactorRequest request, string? passkeyState)
    {
        var id = user.Account.Id;
        if (await accounts.Credentials.TryAttemptAsync(id, time.GetUtcNow(), context.RequestAborted)
            && await IsRightAsync(context, user, request, passkeyState))
        {
            await accounts.Credentials.SucceedAsync(id, context.RequestAborted);
            return true;
        }

        await FailAsync(id, id, Word(request.Kind), context.RequestAborted);
        return false;
    }

    /// <summary>The word of a factor, as entries have it.</summary>
    public static string Word(SecondFactor factor) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(factor.ToString());

    private static SignInUser MakeNobody(UserManager<SignInUser> users)
    {
        var account = new Account { Id = Nobody, Name = Nobody, Roles = [] };
        var user = new SignInUser(account, new AccountCredentials(Nobody, null, null, null, 0, 0, null));
        user.Credentials = user.Credentials with { PasswordHash = users.PasswordHasher.HashPassword(user, Secrets.New()) };
        return user;
    }

    private async Task<bool> IsRightAsync(HttpContext context, SignInUser user, FactorRequest request, string? passkeyState)
    {
        switch (request.Kind)
        {
            case SecondFactor.Totp:
                return request.Code is { } code && await users.VerifyTwoFactorTokenAsync(user, TimeCodeProvider.Name, code);
            case SecondFactor.RecoveryCode:
                return request.Code is { } spare && (await users.RedeemTwoFactorRecoveryCodeAsync(user, spare)).Succeeded;
            default:
                return request.Credential is { } credential && await IsPasskeyRightAsync(context, user, credential.GetRawText(), passkeyState);
        }
    }

    private async Task<bool> IsPasskeyRightAsync(HttpContext context, SignInUser user, string credential, string? state)
    {
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AssertionState = state,
        });
        if (!result.Succeeded || result.User.Account.Id != user.Account.Id)
        {
            return false;
        }

        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return true;
    }

    private async Task FailAsync(string key, string? account, string factor, CancellationToken cancellationToken)
    {
        var locked = await accounts.Credentials.FailAsync(key, time.GetUtcNow(), cancellationToken) && account is not null;
        await audit.RecordAsync(
            sessions.Event(AuditEventKind.SignInFailed, account ?? "unknown").Refused(ErrorCode.SignInFailed).With("factor", factor)
                .With("lockedNow", locked ? true : null),
            cancellationToken);
    }
}
