using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Auditing.Retirement;

/// <summary>Destroys what is due when the process starts, and every day. Nothing is destroyed without its entry.</summary>
public sealed class RetirementFollower(RetirePrivateParts retire, TimeProvider time, ILogger<RetirementFollower> log) : RepeatedWork(time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override TimeSpan PauseAfterFailure => Pause;

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        await retire.RunAsync(null, null, cancellationToken);
        return Pause;
    }
}
