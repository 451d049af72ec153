using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Verification;

/// <summary>
/// Checks a whole log against its signed checkpoint: order, every leaf hash, every private part that is still there,
/// the root. Stops at the first thing wrong. Shares no code with the writer of the tree.
/// </summary>
public sealed class LogVerifier(NoteKey logKey)
{
    private readonly CheckpointVerifier checkpoints = new(logKey);

    /// <summary>
    /// Reads all entries, from the first, and the checkpoint that was current with them. Now and then
    /// <paramref name="progress"/> gets the number of entries checked.
    /// </summary>
    public async Task<LogVerification> VerifyAsync(
        IAsyncEnumerable<StoredEntry> entries,
        ReadOnlyMemory<byte> checkpointNote,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        var signed = checkpoints.Verify(checkpointNote.Span);
        if (!signed.IsTrusted)
        {
            var verdict = signed.Verdict == CheckpointVerdict.Malformed
                ? LogVerdict.CheckpointMalformed
                : LogVerdict.CheckpointSignatureBad;
            return new LogVerification(verdict, null, 0, 0, null);
        }

        var run = new VerificationRun(signed.Checkpoint);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (run.Check(entry) is { } wrong)
            {
                return run.Stop(wrong, entry);
            }

            run.ReportTo(progress);
        }

        return run.Finish();
    }

    private sealed class VerificationRun(Checkpoint checkpoint)
    {
        private const int ReportEvery = 10_000;

        private readonly RootAccumulator tree = new();
        private long count;
        private long privateParts;

        public LogVerdict? Check(StoredEntry entry)
        {
            if (entry.Index.Value != count)
            {
                return entry.Index.Value > count ? LogVerdict.Missing : LogVerdict.OutOfOrder;
            }

            if (!checkpoint.Size.Contains(entry.Index))
            {
                return LogVerdict.BeyondCheckpoint;
            }

            var leaf = VerifierHash.OfLeaf(entry.Entry.Span);
            if (leaf != entry.LeafHash)
            {
                return LogVerdict.Altered;
            }

            if (entry.Private is not null && !IsCommittedTo(entry))
            {
                return LogVerdict.PrivatePartAltered;
            }

            tree.Add(leaf);
            count++;
            privateParts += entry.Private is null ? 0 : 1;
            return null;
        }

        public void ReportTo(IProgress<long>? progress)
        {
            if (count % ReportEvery == 0)
            {
                progress?.Report(count);
            }
        }

        public LogVerification Stop(LogVerdict wrong, StoredEntry entry) =>
            Outcome(wrong, wrong == LogVerdict.Missing ? new EntryIndex(count) : entry.Index);

        public LogVerification Finish()
        {
            if (count < checkpoint.Size.Value)
            {
                return Outcome(LogVerdict.TruncatedTail, new EntryIndex(count));
            }

            return Outcome(tree.Root() == checkpoint.Root ? LogVerdict.Sound : LogVerdict.RootMismatch, null);
        }

        private LogVerification Outcome(LogVerdict verdict, EntryIndex? at) =>
            new(verdict, at, count, privateParts, checkpoint);

        private static bool IsCommittedTo(StoredEntry entry) =>
            EntryCommitment.Read(entry.Entry.Span) is { } commitment && entry.Private!.Opens(commitment);
    }
}
