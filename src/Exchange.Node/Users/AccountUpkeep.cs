using Exchange.Hosting.Processes;
using Exchange.Storage.Accounts;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Users;

/// <summary>Disables accounts that nobody used for 90 days, looking when the process starts and every hour (CJIS AC-2(3): within a week).</summary>
public sealed class AccountUpkeep(AccountStore accounts, ChangeUser changes, TimeProvider time, ILogger<AccountUpkeep> log) : RepeatedWork(time, log)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override TimeSpan PauseAfterFailure => Period;

    /// <summary>Disables them now, and says how many they were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var unused = (await accounts.AllAsync(cancellationToken))
            .Where(account => account.Closed is null && !UserRoles.IsMachine(account) && Clearance.IsUnused(account, now)).ToList();
        foreach (var account in unused)
        {
            await changes.CloseUnusedAsync(account.Id, cancellationToken);
        }

        return unused.Count;
    }

    /// <summary>Until it succeeds the gate refuses whoever was away for so long.</summary>
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return Period;
    }
}
