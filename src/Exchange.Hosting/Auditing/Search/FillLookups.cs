using Exchange.Audit.Log;
using Microsoft.Extensions.Hosting;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// Fills lookups of entries that an older program left, some at a time, so that appends go on; what was done stays done. Until it is through,
/// the rest is read.
/// </summary>
public sealed class FillLookups(AuditProcess audit, TimeProvider time) : BackgroundService
{
    /// <summary>Few, for appends wait meanwhile.</summary>
    private const int AtOnce = 500;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await FillAsync(stoppingToken) ? Breath : Pause, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await audit.Store.Entries.FillLookupsAsync(AtOnce, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or EntryStoreException)
        {
            // The log's health page says what is wrong with it; the next hour tries again.
            return false;
        }
    }
}
