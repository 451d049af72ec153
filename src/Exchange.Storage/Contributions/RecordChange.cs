using Exchange.Records;
using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>One step of the change feed.</summary>
/// <param name="Sequence">Its number; numbers rise, with gaps where a record changed again later.</param>
public abstract record RecordChange(long Sequence)
{
    /// <summary>The record stands like this now.</summary>
    public sealed record Put(long Sequence, ContributedRecord Record) : RecordChange(Sequence);

    /// <summary>The owner deleted the record.</summary>
    public sealed record Deleted(long Sequence, RecordId Id) : RecordChange(Sequence);

    /// <summary>The record was expunged; only a hash of its id is left.</summary>
    public sealed record Expunged(long Sequence, RecordIdHash Hash) : RecordChange(Sequence);
}
