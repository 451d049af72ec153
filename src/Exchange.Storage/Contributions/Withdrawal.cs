using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>A record that was sealed, deleted or expunged.</summary>
/// <param name="Sequence">Number of the change.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Id">The record; null for one that was expunged.</param>
/// <param name="Hash">Of an expunged record, the hash of its id.</param>
public sealed record Withdrawal(long Sequence, WithdrawalKind Kind, RecordId? Id, RecordIdHash? Hash);
