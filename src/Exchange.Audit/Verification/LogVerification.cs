using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Verification;

/// <summary>The outcome of checking a whole log.</summary>
/// <param name="Verdict">What was found first.</param>
/// <param name="At">The first bad entry, where one can be named.</param>
/// <param name="EntriesChecked">How many entries were found good before that.</param>
/// <param name="PrivatePartsChecked">How many private parts were there and opened their commitments.</param>
/// <param name="Checkpoint">The checkpoint, where its signature is good.</param>
public sealed record LogVerification(
    LogVerdict Verdict, EntryIndex? At, long EntriesChecked, long PrivatePartsChecked, Checkpoint? Checkpoint)
{
    /// <summary>Whether the whole log is as its key vouched.</summary>
    public bool IsSound => Verdict == LogVerdict.Sound;

    /// <summary>One line for a person.</summary>
    public string Describe() => Verdict switch
    {
        LogVerdict.Sound => $"{EntriesChecked} entries, all in order and unaltered under the signed root",
        LogVerdict.CheckpointMalformed => "the checkpoint is missing or cannot be read",
        LogVerdict.CheckpointSignatureBad => "the checkpoint is not signed by this log's key",
        LogVerdict.Missing => $"entry {At} is missing",
        LogVerdict.OutOfOrder => $"entry {At} is out of order",
        LogVerdict.Altered => $"entry {At} was altered",
        LogVerdict.PrivatePartAltered => $"the private part of entry {At} was altered",
        LogVerdict.TruncatedTail => $"the log was cut off: entries from {At} on are gone",
        LogVerdict.BeyondCheckpoint => $"entries from {At} on are not covered by the checkpoint",
        LogVerdict.RootMismatch => "entries and leaf hashes were altered together: the root is not the signed one",
        LogVerdict.HeadAltered => "entries and checkpoint are sound, but the stored head was altered: restore it",
        LogVerdict.SubtreeAltered => $"a stored subtree hash that ends at entry {At} was altered: proofs from it are false",
        LogVerdict.EarlierCheckpointBad => "a checkpoint kept from before is not one that this log's key signed",
        LogVerdict.Forked => "the log has two versions: it does not begin with the checkpoint kept from before",
        LogVerdict.RolledBack => $"the log was put back: a checkpoint kept from before vouches for entries from {At} on",
    };
}
