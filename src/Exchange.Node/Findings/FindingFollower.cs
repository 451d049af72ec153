using Microsoft.Extensions.Hosting;

namespace Exchange.Node.Findings;

/// <summary>Looks for misuse every day, from the day on when it last was looked for: a start in between reads nothing.</summary>
public sealed class FindingFollower(FindMisuse find, TimeProvider time) : BackgroundService
{

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = FindMisuse.Pause;
            try
            {
                pause = await find.DueInAsync(stoppingToken);
                if (pause == TimeSpan.Zero)
                {
                    await find.ContinueAsync(stoppingToken);
                    pause = FindMisuse.Pause;
                }
            }
            catch (Exception)
            {
                pause = FindMisuse.Pause;
                // The edge of a background loop: no failure of a review may stop the node. Whoever asks for the findings meets it.
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
