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
            catch (Exception)
            {
                // The edge of a background loop: no failure of a review may stop the node. Whoever asks for the findings meets it.
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
