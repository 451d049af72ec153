using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>
/// One agency's records: the truth that indexes are built from. Every method that changes something returns once the change is
/// durable, whole or not at all. Safe for several threads and several processes.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>Stores a batch in one transaction; the outcomes are in the order of the batch. The same payload again changes nothing.</summary>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<Contribution> batch, CancellationToken cancellationToken);

    /// <summary>Takes a record out of view and keeps its history; false when there is none (RLEX-VII-A-1).</summary>
    Task<bool> DeleteAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>
    /// Destroys every version of a record and all bytes of it, and keeps only a hash of its id so that no feed brings it back; false
    /// when there is none (RLEX-VII-C-1).
    /// </summary>
    Task<bool> ExpungeAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>
    /// Sets the marks that are put on a record by hand, which stay whatever the feed says; false when there is no such record
    /// (RLEX-VII-C-2, RLEX-VIII-A).
    /// </summary>
    Task<bool> SetHandMarksAsync(RecordId id, IReadOnlyCollection<string> marks, CancellationToken cancellationToken);

    /// <summary>The marks put on a record by hand; null when there is no such record.</summary>
    Task<IReadOnlyList<string>?> HandMarksAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>The records that are there and not deleted, in no particular order.</summary>
    Task<IReadOnlyList<StoredRecord>> FindAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken);

    /// <summary>Every version of a record, the first first.</summary>
    Task<IReadOnlyList<StoredVersion>> HistoryAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>What changed after a sequence number, in order, at most so many steps.</summary>
    Task<IReadOnlyList<RecordChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Records that were sealed, deleted or expunged after a sequence number, in order, at most so many; and the number up to which
    /// everything was looked at.
    /// </summary>
    Task<(IReadOnlyList<Withdrawal> Found, long Until)> WithdrawnAfterAsync(long sequence, int limit, CancellationToken cancellationToken);

    /// <summary>The number of the last change.</summary>
    Task<long> LastSequenceAsync(CancellationToken cancellationToken);

    /// <summary>How fresh each source system is.</summary>
    Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken);

    /// <summary>How many records are there and not deleted.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
