using System.Data.Common;
using Exchange.Audit.Log;
using Microsoft.Extensions.Hosting;

namespace Exchange.Node.Findings;

/// <summary>Looks for misuse when the node starts, and every day.</summary>
public sealed class FindingFollower(FindMisuse find, TimeProvider time) : BackgroundService
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
                await find.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is OperationCanceledException or DbException or EntryStoreException or IOException or InvalidDataException
                or System.Text.Json.JsonException)
            {
                // Whoever asks for the findings is told; the next day tries again.
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
