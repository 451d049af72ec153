using System.Collections.Concurrent;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Witnessing;

/// <summary>
/// Shows the log's newest checkpoint to every witness soon after it changed, whichever process of the node or hub wrote it, and now and
/// then while it does not, so that a witness that is level says so with a fresh time.
/// </summary>
public sealed class WitnessFollower(AuditProcess audit, ILogPeers peers, SubmitCheckpoint submit, TimeProvider time, ILogger<WitnessFollower> log)
    : RepeatedWork(time, log)
{
    private const int AtOnce = 32;

    /// <summary>Entries of half a second are shown together: every showing costs each witness a durable write, and a second is promised.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (long Size, DateTimeOffset Due)> shown = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Pause;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var witnesses = peers.Current;
        if (witnesses.Count == 0 || await audit.Store.Entries.ReadHeadAsync(cancellationToken) is not { } head)
        {
            return;
        }

        var size = head.Frontier.Size.Value;
        await Parallel.ForEachAsync(
            witnesses.Where(witness => IsDue(witness, size)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (witness, token) =>
            {
                var level = false;
                try
                {
                    level = await submit.RunAsync(witness, token);
                }
                finally
                {
                    // One that fails anyhow ends this round alone: the next goes to the others.
                    shown[witness.LogKey.Name] = (level ? size : -1, Time.GetUtcNow() + (level ? Again : AfterFailure));
                }
            });
    }

    /// <summary>New entries are shown at once where the witness was level; one that failed is left alone for a moment.</summary>
    private bool IsDue(LogPeer witness, long size) =>
        !shown.TryGetValue(witness.LogKey.Name, out var last) || Time.GetUtcNow() >= last.Due || (last.Size >= 0 && last.Size != size);
}
