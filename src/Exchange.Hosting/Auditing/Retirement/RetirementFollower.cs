using System.Data.Common;
using Exchange.Audit.Log;
using Microsoft.Extensions.Hosting;

namespace Exchange.Hosting.Auditing.Retirement;

/// <summary>Destroys what is due when the process starts, and every day.</summary>
public sealed class RetirementFollower(RetirePrivateParts retire, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await retire.RunAsync(null, null, stoppingToken);
            }
            catch (Exception e) when (
                e is OperationCanceledException or DbException or AuditUnavailableException or EntryStoreException or IOException)
            {
                // Nothing is destroyed without its entry; the next day tries again.
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
