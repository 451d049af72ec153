using Exchange.Hosting.Processes;
using Exchange.Index;
using Exchange.Storage.Contributions;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Indexing;

/// <summary>
/// Keeps the index level with the record store by following its changes, whichever process made them. The index remembers how far it came;
/// one that was emptied is built anew from the first change.
/// </summary>
public sealed partial class IndexFollower(
    IRecordStore store, IRecordIndex index, IndexProgress progress, TimeProvider time, ILogger<IndexFollower> log)
    : RepeatedWork(time, log)
{
    private const int BatchSize = 2_000;
    private const int ChangesBetweenCommits = 50_000;
    private const int ChangesBetweenReports = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RestBeforeCommit = TimeSpan.FromSeconds(5);

    private long committed;
    private long lastChangeAt;
    private bool isBegun;

    /// <summary>Applies what changed and tells how long to rest.</summary>
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BeginAsync(cancellationToken);
            while (await store.ChangesAfterAsync(progress.Applied, BatchSize, cancellationToken) is { Count: > 0 } changes)
            {
                Apply(changes);
                await ReportAsync(cancellationToken);
            }

            CommitWhenAtRest();
            if (!progress.CaughtUp)
            {
                progress.MarkCaughtUp();
                CaughtUp(Log, index.Count, progress.Applied);
            }

            return Pause;
        }
        catch (System.Data.Common.DbException e)
        {
            FollowingFailed(Log, e.GetType().Name, e.ErrorCode);
            return PauseAfterFailure;
        }
        catch (IOException e)
        {
            // A full disk, say: what was applied is applied again once it has room, which changes nothing.
            WritingFailed(Log, e.GetType().Name);
            return PauseAfterFailure;
        }
    }

    /// <summary>Goes on from where the index was kept; an index that is ahead of the store belongs to another one and is emptied.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (isBegun)
        {
            return;
        }

        if (index.FollowedTo > await store.LastSequenceAsync(cancellationToken))
        {
            var known = index.FollowedTo;
            IndexAhead(Log, known);
            index.RemoveAll(_ => true);
            index.Purge(0);
        }

        committed = index.FollowedTo;
        progress.Advance(committed);
        isBegun = true;
    }

    private void Apply(IReadOnlyList<RecordChange> changes)
    {
        var expunged = false;
        foreach (var change in changes)
        {
            try
            {
                index.Apply(change);
                expunged |= change is RecordChange.Expunged;
            }
            catch (Exception e) when (e is not IOException)
            {
                // One record that the index cannot take must not make all others unfindable; the health page counts it.
                progress.CountSkipped();
                ChangeSkipped(Log, change.Sequence, e.GetType().Name);
            }
        }

        MakeFindable(changes[^1].Sequence, expunged);
    }

    private void MakeFindable(long sequence, bool expunged)
    {
        if (expunged)
        {
            index.Purge(sequence);
            committed = sequence;
        }
        else if (sequence - committed >= ChangesBetweenCommits)
        {
            Commit(sequence);
        }
        else
        {
            index.Refresh();
        }

        progress.Advance(sequence);
        lastChangeAt = Time.GetTimestamp();
    }

    private void CommitWhenAtRest()
    {
        if (committed < progress.Applied && Time.GetElapsedTime(lastChangeAt) > RestBeforeCommit)
        {
            Commit(progress.Applied);
        }
    }

    private void Commit(long sequence)
    {
        index.Commit(sequence);
        committed = sequence;
    }

    /// <inheritdoc />
    protected override void End()
    {
        try
        {
            if (committed < progress.Applied)
            {
                Commit(progress.Applied);
            }
        }
        catch (IOException e)
        {
            // Nothing is lost: the store is the truth, and the next start follows it from the last commit.
            WritingFailed(Log, e.GetType().Name);
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        if (!progress.CaughtUp && progress.Applied % ChangesBetweenReports < BatchSize)
        {
            var last = await store.LastSequenceAsync(cancellationToken);
            Building(Log, progress.Applied, last);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "the index is level with the store: {Count} records, change {Sequence}")]
    private static partial void CaughtUp(ILogger log, long count, long sequence);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "the record store cannot be followed: {Type} {Code}; trying again")]
    private static partial void FollowingFailed(ILogger log, string type, int code);

    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "change {Sequence} cannot be indexed: {Type}; the record cannot be found")]
    private static partial void ChangeSkipped(ILogger log, long sequence, string type);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "the index cannot be written: {Type}; is the disk full? trying again")]
    private static partial void WritingFailed(ILogger log, string type);

    [LoggerMessage(EventId = 24, Level = LogLevel.Warning,
        Message = "the index knows of change {Sequence}, which the store has not; building it anew")]
    private static partial void IndexAhead(ILogger log, long sequence);

    [LoggerMessage(EventId = 25, Level = LogLevel.Information, Message = "building the index: change {Sequence} of {Last}")]
    private static partial void Building(ILogger log, long sequence, long last);
}
