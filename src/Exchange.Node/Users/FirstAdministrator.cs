using Exchange.Node.Setup;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Has a node without an open administrator's account made one by a link that is good once; no password is ever preset.</summary>
public sealed class FirstAdministrator(AccountStore accounts, ChangeUser changes, NodeSettings settings)
{
    /// <summary>The link; null when there is an administrator.</summary>
    public async Task<Uri?> InviteAsync(CancellationToken cancellationToken)
    {
        var isThere = (await accounts.AllAsync(cancellationToken))
            .Any(account => account.Closed is null && UserRoles.Of(account).Contains(UserRole.Administrator));
        return isThere ? null : LinkTo(settings, await changes.InviteAdministratorAsync("first-run", cancellationToken));
    }

    /// <summary>The page of a link.</summary>
    public static Uri LinkTo(NodeSettings settings, string token) => new(settings.PublicAddress ?? settings.Listen, "/link/" + token);
}
