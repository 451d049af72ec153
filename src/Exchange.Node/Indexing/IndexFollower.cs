using Exchange.Index;
using Exchange.Storage.Contributions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Indexing;

/// <summary>Keeps the index level with the record store by following its changes, whichever process made them.</summary>
public sealed partial class IndexFollower(
    IRecordStore store, IRecordIndex index, IndexProgress progress, TimeProvider time, ILogger<IndexFollower> log) : BackgroundService
{
    private const int BatchSize = 2_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await FollowAsync(stoppingToken);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Applies what changed and tells how long to rest.</summary>
    private async Task<TimeSpan> FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await store.ChangesAfterAsync(progress.Applied, BatchSize, cancellationToken) is { Count: > 0 } changes)
            {
                Apply(changes);
            }

            if (!progress.CaughtUp)
            {
                progress.MarkCaughtUp();
                CaughtUp(log, index.Count, progress.Applied);
            }

            return Pause;
        }
        catch (System.Data.Common.DbException e)
        {
            FollowingFailed(log, e.GetType().Name, e.ErrorCode);
            return PauseAfterFailure;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    private void Apply(IReadOnlyList<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            try
            {
                Apply(change);
            }
            catch (Exception e)
            {
                // One record that the index cannot take must not make all others unfindable; the health page counts it.
                progress.CountSkipped();
                ChangeSkipped(log, change.Sequence, e.GetType().Name);
            }

            progress.Advance(change.Sequence);
        }
    }

    private void Apply(RecordChange change)
    {
        switch (change)
        {
            case RecordChange.Put put:
                index.Put(put.Record);
                break;
            case RecordChange.Deleted deleted:
                index.Remove(deleted.Id);
                break;
            case RecordChange.Expunged expunged:
                index.RemoveAll(id => RecordIdHash.Of(id) == expunged.Hash);
                break;
            default:
                throw new InvalidOperationException("the change feed has a step that the index does not know");
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "the index is level with the store: {Count} records, change {Sequence}")]
    private static partial void CaughtUp(ILogger log, long count, long sequence);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "the record store cannot be followed: {Type} {Code}; trying again")]
    private static partial void FollowingFailed(ILogger log, string type, int code);

    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "change {Sequence} cannot be indexed: {Type}; the record cannot be found")]
    private static partial void ChangeSkipped(ILogger log, long sequence, string type);
}
