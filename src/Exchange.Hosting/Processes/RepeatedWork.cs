using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Processes;

/// <summary>
/// What a process does again and again beside answering, each time after a rest. No failure ends it, or the process: what went wrong with one file,
/// one entry or one party is logged by its type, which tells nothing of anybody, and tried again.
/// </summary>
/// <param name="time">Tells how long a rest is.</param>
/// <param name="log">Where failures go, each kind once until the work succeeds.</param>
public abstract partial class RepeatedWork(TimeProvider time, ILogger log) : BackgroundService
{
    private string? failure;

    /// <summary>Tells how long a rest is.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>Where failures go.</summary>
    protected ILogger Log { get; } = log;

    /// <summary>How long it rests after a failure.</summary>
    protected virtual TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(2);

    /// <summary>Does what there is to do, and says how long to rest.</summary>
    protected abstract Task<TimeSpan> WorkAsync(CancellationToken cancellationToken);

    /// <summary>What is left to do when the process ends.</summary>
    protected virtual void End()
    {
    }

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The process goes on starting meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await TryAsync(stoppingToken), Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        End();
    }

    private async Task<TimeSpan> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pause = await WorkAsync(cancellationToken);
            failure = null;
            return pause;
        }
        catch (Exception e)
        {
            // What is broken off at the end is no failure; and what fails every second would fill the log.
            if (!cancellationToken.IsCancellationRequested && failure != e.GetType().Name)
            {
                failure = e.GetType().Name;
                Failed(Log, GetType().Name, failure, PauseAfterFailure);
            }

            return PauseAfterFailure;
        }
    }

    [LoggerMessage(EventId = 15, Level = LogLevel.Warning, Message = "{Work} failed: {Type}; it is tried again after {Pause}")]
    private static partial void Failed(ILogger log, string work, string type, TimeSpan pause);
}
