using System.Data.Common;
using Exchange.Audit.Log;
using Microsoft.Extensions.Hosting;

namespace Exchange.Node.Notices;

/// <summary>Follows the changes of the record store, whichever process makes them, so that nobody keeps unknowingly what was withdrawn.</summary>
public sealed class RecallFollower(RecallRecords recall, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryAsync(stoppingToken))
            {
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Whether there may be more at once. What failed, because a file cannot be written now, is tried again after a pause.</summary>
    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await recall.RunAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbException or EntryStoreException or AuditUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }
}
