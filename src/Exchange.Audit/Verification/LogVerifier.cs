using Exchange.Audit.Log;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Verification;

/// <summary>
/// Checks a whole log against its signed checkpoint: order, every leaf hash, every private part that is still there, stored subtrees, the
/// root, checkpoints that were kept. Stops at the first thing wrong. Shares no code with the writer of the tree.
/// </summary>
public sealed class LogVerifier(NoteKey logKey)
{
    private const int ChunkEntries = 1_024;

    private readonly CheckpointVerifier checkpoints = new(logKey);

    /// <summary>
    /// Reads all entries, from the first, and the checkpoint that was current with them. Now and then
    /// <paramref name="progress"/> gets the number of entries checked.
    /// </summary>
    public Task<LogVerification> VerifyAsync(
        IAsyncEnumerable<StoredEntry> entries,
        ReadOnlyMemory<byte> checkpointNote,
        IProgress<long>? progress,
        CancellationToken cancellationToken) =>
        VerifyAsync(new LogToVerify(entries, checkpointNote), progress, cancellationToken);

    /// <summary>The same, with everything else that is to be held against the entries.</summary>
    public async Task<LogVerification> VerifyAsync(LogToVerify log, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var signed = checkpoints.Verify(log.CheckpointNote.Span);
        if (!signed.IsTrusted)
        {
            var verdict = signed.Verdict == CheckpointVerdict.Malformed
                ? LogVerdict.CheckpointMalformed
                : LogVerdict.CheckpointSignatureBad;
            return new LogVerification(verdict, null, 0, 0, null);
        }

        var earlier = log.Earlier.Select(note => checkpoints.Verify(note.Span).Checkpoint).ToList();
        if (earlier.Contains(null))
        {
            return new LogVerification(LogVerdict.EarlierCheckpointBad, null, 0, 0, signed.Checkpoint);
        }

        var run = new VerificationRun(signed.Checkpoint, earlier.OfType<Checkpoint>(), log.Subtrees);
        var chunks = log.Entries.Chunk(ChunkEntries).GetAsyncEnumerator(cancellationToken);
        await using var _ = chunks;
        var reading = chunks.MoveNextAsync().AsTask();
        try
        {
            while (await reading)
            {
                var chunk = chunks.Current;
                // The next entries are read while these are hashed.
                reading = chunks.MoveNextAsync().AsTask();
                if (await CheckAsync(run, chunk, progress, cancellationToken) is { } found)
                {
                    return found;
                }
            }

            return run.Finish();
        }
        finally
        {
            // A read that is under way must end before its reader is closed; what it brings is no longer asked for.
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<LogVerification?> CheckAsync(
        VerificationRun run, StoredEntry[] chunk, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var alone = new LogVerdict?[chunk.Length];
        Parallel.For(0, chunk.Length, i => alone[i] = VerificationRun.CheckAlone(chunk[i]));
        foreach (var (i, entry) in chunk.Index())
        {
            if (await run.CheckAsync(entry, alone[i], cancellationToken) is { } wrong)
            {
                return run.Stop(wrong, entry);
            }

            run.ReportTo(progress);
        }

        return null;
    }
}
