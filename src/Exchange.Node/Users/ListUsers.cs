using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Lists the agency's accounts with what is due of each, and their changes (RLEX-XI-B5, XI-B7, XI-B10).</summary>
public sealed class ListUsers(AccountStore accounts, TimeProvider time)
{
    private const int ChangesMax = 1000;

    /// <summary>All accounts, in the order of their ids.</summary>
    /// <param name="flag">Only those with this flag, such as <c>checks-missing</c>; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<UserLine>> RunAsync(string? flag, CancellationToken cancellationToken)
    {
        var locked = await accounts.Credentials.LockedAsync(cancellationToken);
        var now = time.GetUtcNow();
        return [.. (await accounts.AllAsync(cancellationToken))
            .Select(account => new UserLine(
                account.Id, account.Name, account.Roles, AccountFlags.Of(account, locked.Contains(account.Id), now), account.Certification?.Until,
                account.ReviewedOn, account.LastUsed))
            .Where(line => flag is null || line.Flags.Contains(flag, StringComparer.Ordinal))];
    }

    /// <summary>Changes after one, the oldest first, for the CSO.</summary>
    public Task<IReadOnlyList<AccountChange>> ChangesAsync(long after, CancellationToken cancellationToken) =>
        accounts.ChangesAsync(after, ChangesMax, cancellationToken);
}
