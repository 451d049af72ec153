using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Federation;

/// <summary>Fetches the registry now and then.</summary>
public sealed class RegistryFollower(RegistryState registry, TimeProvider time, ILogger<RegistryFollower> log) : RepeatedWork(time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken) =>
        await registry.RefreshAsync(cancellationToken) ? Pause : PauseAfterFailure;
}
