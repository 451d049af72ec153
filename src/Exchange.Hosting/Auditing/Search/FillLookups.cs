using Exchange.Audit.Log;
using Microsoft.Extensions.Hosting;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// Fills lookups behind the log, some entries at a time: an append that waited for them would take half as long again. What was done stays done,
/// and what is not filled yet is read.
/// </summary>
public sealed class FillLookups(AuditProcess audit, TimeProvider time) : BackgroundService
{
    /// <summary>Few, for appends wait meanwhile.</summary>
    private const int AtOnce = 200;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

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
            // The log's health page says what is wrong with it; the next time tries again.
            return false;
        }
    }
}
