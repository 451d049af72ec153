using System.Security.Cryptography;
using System.Text;
using Exchange.Protocol.Errors;

namespace Exchange.Node.Users;

/// <summary>Finds the account that a request's token belongs to, and whether it may do what is asked.</summary>
public sealed class UserAuthentication(UserFile users, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>The account when it may, else why not; a refused account that was found is named for the audit entry.</summary>
    public (UserAccount? User, ErrorCode? Code) Check(string? authorization, UserAction action)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return (null, ErrorCode.CredentialMissing);
        }

        var hash = Encoding.ASCII.GetBytes(AddUser.HashOf(authorization[Scheme.Length..].Trim()));
        var user = users.All.FirstOrDefault(user => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(user.TokenHash), hash));
        return user switch
        {
            null or { Disabled: true } => (user, ErrorCode.CredentialUnknown),
            _ when !RolePermissions.Allows(user.Role, action) => (user, ErrorCode.ActionNotAuthorised),
            _ when user.CertifiedUntil < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) => (user, ErrorCode.CertificationExpired),
            _ => (user, null),
        };
    }
}
