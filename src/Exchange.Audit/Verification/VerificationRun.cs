using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;

namespace Exchange.Audit.Verification;

/// <summary>How far the check of a log has come. Shares no code with the writer of the tree.</summary>
/// <param name="checkpoint">The trusted checkpoint.</param>
/// <param name="earlier">Trusted checkpoints that the log must begin with.</param>
/// <param name="subtrees">Stored roots of whole runs; null where they are not to be checked.</param>
internal sealed class VerificationRun(Checkpoint checkpoint, IEnumerable<Checkpoint> earlier, ISubtreeReader? subtrees)
{
    private const int ReportEvery = 10_000;

    private readonly RootAccumulator tree = new();
    private readonly Queue<Checkpoint> ahead = new(earlier.OrderBy(one => one.Size.Value));
    private readonly List<SubtreeHash> completed = [];
    private long count;
    private long privateParts;

    /// <summary>What can be said of an entry by itself; for any number of threads.</summary>
    public static LogVerdict? CheckAlone(StoredEntry entry)
    {
        if (VerifierHash.OfLeaf(entry.Entry.Span) != entry.LeafHash)
        {
            return LogVerdict.Altered;
        }

        return entry.Private is null || IsCommittedTo(entry) ? null : LogVerdict.PrivatePartAltered;
    }

    /// <summary>Takes the next entry, of which <paramref name="alone"/> was found by itself.</summary>
    public async ValueTask<LogVerdict?> CheckAsync(StoredEntry entry, LogVerdict? alone, CancellationToken cancellationToken)
    {
        if ((CheckPlace(entry) ?? alone) is { } wrong)
        {
            return wrong;
        }

        tree.Add(entry.LeafHash, completed);
        count++;
        privateParts += entry.Private is null ? 0 : 1;
        if (completed.Count > 0 && !await AreStoredAsync(cancellationToken))
        {
            return LogVerdict.SubtreeAltered;
        }

        return BeginsWithEarlier() ? null : LogVerdict.Forked;
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

        if (tree.Root() != checkpoint.Root)
        {
            return Outcome(LogVerdict.RootMismatch, null);
        }

        // A log of no entries checks none above.
        if (!BeginsWithEarlier())
        {
            return Outcome(LogVerdict.Forked, null);
        }

        return ahead.TryPeek(out var beyond)
            ? Outcome(LogVerdict.RolledBack, new EntryIndex(Math.Min(count, beyond.Size.Value)))
            : Outcome(LogVerdict.Sound, null);
    }

    private LogVerdict? CheckPlace(StoredEntry entry)
    {
        if (entry.Index.Value != count)
        {
            return entry.Index.Value > count ? LogVerdict.Missing : LogVerdict.OutOfOrder;
        }

        return checkpoint.Size.Contains(entry.Index) ? null : LogVerdict.BeyondCheckpoint;
    }

    private async ValueTask<bool> AreStoredAsync(CancellationToken cancellationToken)
    {
        foreach (var subtree in subtrees is null ? [] : completed)
        {
            var stored = await subtrees!.ReadHashesAsync(subtree.Level, subtree.Index, 1, cancellationToken);
            if (stored is not [var hash] || hash != subtree.Hash)
            {
                return false;
            }
        }

        completed.Clear();
        return true;
    }

    private bool BeginsWithEarlier()
    {
        while (ahead.TryPeek(out var next) && next.Size.Value <= count)
        {
            if (next.Root != (next.Size.Value == 0 ? VerifierHash.OfNothing() : tree.Root()))
            {
                return false;
            }

            ahead.Dequeue();
        }

        return true;
    }

    private LogVerification Outcome(LogVerdict verdict, EntryIndex? at) => new(verdict, at, count, privateParts, checkpoint);

    private static bool IsCommittedTo(StoredEntry entry) =>
        EntryCommitment.Read(entry.Entry.Span) is { } commitment && entry.Private!.Opens(commitment);
}
