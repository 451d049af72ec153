using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>
/// Where a log is kept. Several processes may append to one store: an extension is written to the very head that it was
/// made for, and nobody else writes until it is durable.
/// </summary>
public interface IEntryStore
{
    /// <summary>
    /// Gives <paramref name="extend"/> the head (null on a new log) and writes what it says, in one transaction; where the
    /// log has another head by then it asks again. Returns only once it is durable. Every failure is an
    /// <see cref="EntryStoreException"/> and leaves nothing half done; what <paramref name="extend"/> throws passes through
    /// and nothing is written.
    /// </summary>
    ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken);

    /// <summary>The stored head; null on a new log.</summary>
    ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Entries from <paramref name="from"/> to the end, in order, as stored at the first step.</summary>
    IAsyncEnumerable<StoredEntry> ReadAsync(EntryIndex from, CancellationToken cancellationToken);
}
