using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Findings;

/// <summary>Looks for misuse every day, from the day on when it last was looked for: a start in between reads nothing.</summary>
public sealed class FindingFollower(FindMisuse find, TimeProvider time, ILogger<FindingFollower> log) : RepeatedWork(time, log)
{
    /// <summary>Whoever asks for the findings meanwhile meets the failure too.</summary>
    protected override TimeSpan PauseAfterFailure => FindMisuse.Pause;

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        if (await find.DueInAsync(cancellationToken) is var due && due > TimeSpan.Zero)
        {
            return due;
        }

        await find.ContinueAsync(cancellationToken);
        return FindMisuse.Pause;
    }
}
