using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>
/// Where a log is kept. Several processes may append to one store: the store gives each the head it has at that moment
/// and lets nobody else write until the extension is durable.
/// </summary>
public interface IEntryStore
{
    /// <summary>
    /// In one transaction: reads the head (null on a new log), asks <paramref name="extend"/> what to write, writes it.
    /// Returns only once it is durable. Every failure is an <see cref="EntryStoreException"/> and leaves nothing half
    /// done; what <paramref name="extend"/> throws passes through and nothing is written.
    /// </summary>
    ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken);

    /// <summary>The stored head; null on a new log.</summary>
    ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Entries from <paramref name="from"/> to the end, in order, as stored at the first step.</summary>
    IAsyncEnumerable<StoredEntry> ReadAsync(EntryIndex from, CancellationToken cancellationToken);
}
