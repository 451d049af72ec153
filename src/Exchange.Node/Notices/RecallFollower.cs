using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Notices;

/// <summary>Follows the changes of the record store, whichever process makes them, so that nobody keeps unknowingly what was withdrawn.</summary>
public sealed class RecallFollower(RecallRecords recall, TimeProvider time, ILogger<RecallFollower> log) : RepeatedWork(time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken) =>
        await recall.RunAsync(cancellationToken) ? TimeSpan.Zero : Pause;
}
