using System.Threading.Channels;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Log;

/// <summary>
/// An append-only log with group commit: entries that wait together become durable in one transaction under one signed
/// checkpoint. An append returns only after that; if it throws, nothing that depends on the entry may leave.
/// </summary>
public sealed class AuditLog : IAsyncDisposable
{
    /// <summary>The longest entry in bytes: C2SP tlog-tiles gives an entry's length 16 bits.</summary>
    public const int EntryBytesMax = 65_535;

    private const int BatchEntriesMax = 256;
    private const int QueuedEntriesMax = 1_024;
    private const string Contradiction = "a witness cosigned another version of this log; run `exchange audit witnesses`";

    private readonly Channel<PendingAppend> queue = Channel.CreateBounded<PendingAppend>(
        new BoundedChannelOptions(QueuedEntriesMax) { SingleReader = true });

    private readonly IEntryStore store;
    private readonly HeadExtender extender;
    private readonly TimeProvider time;
    private Task writing = Task.CompletedTask;
    private volatile AuditLogState state = AuditLogState.Available;
    private volatile bool contradicted;

    private AuditLog(IEntryStore store, CheckpointSigner signer, TimeProvider time)
    {
        this.store = store;
        extender = new HeadExtender(signer);
        this.time = time;
    }

    /// <summary>Whether appends succeed, and if not since when and why. Set by each write, at the start too.</summary>
    public AuditLogState State => state;

    /// <summary>
    /// Starts the log on a store, which the caller keeps and disposes after the log. A new log gets its checkpoint of
    /// size 0; a log that cannot be written starts all the same and says so in <see cref="State"/>. One that is known to be
    /// <paramref name="contradicted"/> is not written to at all.
    /// </summary>
    public static async Task<AuditLog> StartAsync(
        IEntryStore store, CheckpointSigner signer, TimeProvider time, bool contradicted = false)
    {
        var log = new AuditLog(store, signer, time) { contradicted = contradicted };
        await log.WriteAsync([]);
        log.writing = Task.Run(log.WriteQueuedAsync);
        return log;
    }

    /// <summary>
    /// Appends and returns once the entry is durable. Throws <see cref="AuditUnavailableException"/> where it could not
    /// be written, <see cref="ArgumentException"/> where it is longer than <see cref="EntryBytesMax"/>,
    /// <see cref="ObjectDisposedException"/> after disposal. Cancellation only gives up waiting.
    /// </summary>
    public async ValueTask<AppendedEntry> AppendAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Entry.Length > EntryBytesMax)
        {
            throw new ArgumentException(
                $"an entry is at most {EntryBytesMax} bytes, not {entry.Entry.Length}; make its public part shorter",
                nameof(entry));
        }

        var pending = new PendingAppend(entry, MerkleHashing.Leaf(entry.Entry.Span));
        try
        {
            await queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(AuditLog));
        }

        return await pending.Done.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Appends nothing more, because a witness has seen another version of this log or a greater one: what were signed over it would
    /// only make the contradiction worse. Only a person can tell what happened, so it holds until the log is opened again.
    /// </summary>
    public void Contradict()
    {
        contradicted = true;
        Fail([], UnavailableReason.Contradicted, new EntryStoreException(UnavailableReason.Contradicted, Contradiction));
    }

    /// <summary>Takes no more entries, writes those that wait, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteQueuedAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<PendingAppend>();
            while (batch.Count < BatchEntriesMax && queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<PendingAppend> batch)
    {
        if (contradicted)
        {
            Fail(batch, UnavailableReason.Contradicted, new EntryStoreException(UnavailableReason.Contradicted, Contradiction));
            return;
        }

        LogExtension? written = null;
        try
        {
            await store.ExtendAsync(head => written = extender.Extend(head, batch), CancellationToken.None);
        }
        catch (EntryStoreException failure)
        {
            Fail(batch, failure.Reason, failure);
            return;
        }
        catch (Exception failure)
        {
            // The edge of a background loop: whatever went wrong, the waiters must hear of it and the loop go on.
            Fail(batch, UnavailableReason.Failed, failure);
            return;
        }

        if (!contradicted)
        {
            state = AuditLogState.Available;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Succeed(written!.Entries[i].Index, written.Head.Frontier.Size);
        }
    }

    private void Fail(List<PendingAppend> batch, UnavailableReason reason, Exception failure)
    {
        state = new AuditLogState(state.UnavailableSince ?? time.GetUtcNow(), reason);
        foreach (var pending in batch)
        {
            pending.Fail(reason, failure);
        }
    }
}
