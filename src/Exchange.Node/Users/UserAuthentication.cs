using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Finds the account that a request's token belongs to, and whether it may do what is asked.</summary>
public sealed class UserAuthentication(AccountStore accounts, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>The account when it may, else why not; a refused account that was found is named for the audit entry.</summary>
    public async Task<(UserAccount? User, ErrorCode? Code)> CheckAsync(
        string? authorization, UserAction action, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return (null, ErrorCode.CredentialMissing);
        }

        var hash = Secrets.HashOf(authorization[Scheme.Length..].Trim());
        var account = await accounts.FindByTokenAsync(hash, cancellationToken);
        return account is null ? (null, ErrorCode.CredentialUnknown) : Check(account, action);
    }

    private (UserAccount? User, ErrorCode? Code) Check(Account account, UserAction action)
    {
        var roles = UserRoles.Of(account).ToList();
        var role = roles.Where(role => RolePermissions.Allows(role, action)).Cast<UserRole?>().FirstOrDefault();
        var user = UserAccount.Of(account, role ?? roles.FirstOrDefault());
        return account switch
        {
            { Closed: not null } => (user, ErrorCode.CredentialUnknown),
            _ when role is null => (user, ErrorCode.ActionNotAuthorised),
            _ when user.CertifiedUntil < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) => (user, ErrorCode.CertificationExpired),
            _ => (user, null),
        };
    }
}
