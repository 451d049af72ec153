using Exchange.Node.SignIn;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Exchange.Storage.Clients;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Users;

/// <summary>Finds the account that a request's token or session belongs to, and whether it may do what is asked.</summary>
public sealed class UserAuthentication(
    AccountStore accounts, ClientStore clients, BrowserSessions sessions, KnownCredentials known, TimeProvider time)
{
    /// <summary>The account when it may, else why not; a refused account that was found is named for the audit entry.</summary>
    public async Task<(UserAccount? User, ErrorCode? Code)> CheckAsync(HttpRequest request, UserAction action, CancellationToken cancellationToken)
    {
        var (account, supervisor, code) = await FindAsync(request, cancellationToken);
        if (account is null)
        {
            return (null, code);
        }

        var now = time.GetUtcNow();
        code ??= Clearance.Check(account, action, now, supervisor);
        if (code is null && (account.LastUsed is not { } used || used + SessionRules.UsedStep <= now))
        {
            await accounts.ChangeAsync(account.Id, kept => kept with { LastUsed = now }, null, account.Id, now, cancellationToken);
        }

        var roles = UserRoles.Of(account).ToList();
        var role = roles.Where(role => RolePermissions.Allows(role, action)).Cast<UserRole?>().FirstOrDefault() ?? roles.FirstOrDefault();
        return (UserAccount.Of(account, role), code);
    }

    /// <summary>Whose request it is, by its token or else by its session.</summary>
    public async Task<(Account? Account, Account? Supervisor, ErrorCode? Code)> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var found = await LookUpAsync(request, cancellationToken);
        if (found is { Account: not null, Code: null })
        {
            known.Note(request);
        }

        return found;
    }

    private async Task<(Account? Account, Account? Supervisor, ErrorCode? Code)> LookUpAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (KnownCredentials.TokenOf(request) is { } token)
        {
            return await FindByTokenAsync(request, token, cancellationToken);
        }

        if (SessionCookie.Read(request) is null)
        {
            return (null, null, ErrorCode.CredentialMissing);
        }

        var (session, account, code) = await sessions.FindOpenAsync(request.HttpContext, cancellationToken);
        var supervisor = session?.Supervisor is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        return (account, supervisor, code);
    }

    private async Task<(Account? Account, Account? Supervisor, ErrorCode? Code)> FindByTokenAsync(
        HttpRequest request, string token, CancellationToken cancellationToken)
    {
        BrowserSessions.TellAddress(request.HttpContext);
        var hash = Secrets.HashOf(token);
        var account = await accounts.FindByTokenAsync(hash, cancellationToken) ?? await FindClientAsync(hash, cancellationToken);
        return (account, null, account is { Closed: null } ? null : ErrorCode.CredentialUnknown);
    }

    private async Task<Account?> FindClientAsync(string hash, CancellationToken cancellationToken) =>
        await clients.FindAccountAsync(hash, time.GetUtcNow(), cancellationToken) is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
}
