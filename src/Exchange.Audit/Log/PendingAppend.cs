using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>An entry that waits to be made durable.</summary>
internal sealed record PendingAppend(LogEntry Entry, MerkleHash LeafHash)
{
    // A waiter must not run on, and so delay, the writer.
    private readonly TaskCompletionSource<AppendedEntry> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<AppendedEntry> Done => done.Task;

    public void Succeed(EntryIndex index, TreeSize size) => done.SetResult(new AppendedEntry(index, LeafHash, size));

    public void Fail(UnavailableReason reason, Exception cause)
    {
        done.SetException(new AuditUnavailableException(reason, cause));
        // A waiter that gave up leaves nobody else to look at the failure.
        _ = done.Task.Exception;
    }
}
