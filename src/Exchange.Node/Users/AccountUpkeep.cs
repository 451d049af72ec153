using System.Data.Common;
using Exchange.Audit.Log;
using Exchange.Storage.Accounts;
using Microsoft.Extensions.Hosting;

namespace Exchange.Node.Users;

/// <summary>Disables accounts that nobody used for 90 days, looking every hour (CJIS AC-2(3): within a week).</summary>
public sealed class AccountUpkeep(AccountStore accounts, ChangeUser changes, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Disables them now, and says how many they were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var unused = (await accounts.AllAsync(cancellationToken))
            .Where(account => account.Closed is null && !UserRoles.IsMachine(account) && Clearance.IsUnused(account, now)).ToList();
        foreach (var account in unused)
        {
            await changes.CloseUnusedAsync(account.Id, cancellationToken);
        }

        return unused.Count;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is AuditUnavailableException or DbException)
            {
                // The next hour tries again; until then the gate refuses whoever was away for so long.
            }
        }
    }
}
