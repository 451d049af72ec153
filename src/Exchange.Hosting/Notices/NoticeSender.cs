using Exchange.Hosting.Processes;
using Exchange.Storage.Notices;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Notices;

/// <summary>
/// Sends the notices that wait, whichever process of the node or hub made them, and again until they arrive: a receiver that is down gets
/// them later.
/// </summary>
public sealed class NoticeSender(NoticeStore store, INoticeRoute route, TimeProvider time, ILogger<NoticeSender> log) : RepeatedWork(time, log)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after so many attempts that failed: two seconds, then twice as long each time, ten minutes at most.</summary>
    public static TimeSpan RetryAfter(int attempts) =>
        attempts >= 10 ? RetryMax : TimeSpan.FromSeconds(Math.Min(RetryMax.TotalSeconds, Math.Pow(2, attempts + 1)));

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        foreach (var notice in await store.DueAsync(Time.GetUtcNow(), AtOnce, cancellationToken))
        {
            if (await TrySendAsync(notice, cancellationToken))
            {
                await store.SentAsync(notice.Id, Time.GetUtcNow(), cancellationToken);
            }
            else
            {
                await store.FailedAsync(notice.Id, Time.GetUtcNow() + RetryAfter(notice.Attempts), cancellationToken);
            }
        }

        return Pause;
    }

    private async Task<bool> TrySendAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Wait);
        try
        {
            return await route.TrySendAsync(notice, deadline.Token);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
