using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Verification;

/// <summary>
/// Checks a whole log against its signed checkpoint: order, every leaf hash, every private part that is still there, stored subtrees, the
/// root, checkpoints that were kept. Stops at the first thing wrong. Shares no code with the writer of the tree.
/// </summary>
public sealed class LogVerifier(NoteKey logKey)
{
    private const int BlockEntries = 1_024;

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
        VerifyAsync(new LogToVerify(entries.Chunk(BlockEntries), checkpointNote), progress, cancellationToken);

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
        await foreach (var (entries, alone) in CheckAloneAsync(log.Blocks, cancellationToken))
        {
            foreach (var (i, entry) in entries.Index())
            {
                if (await run.CheckAsync(entry, alone[i], cancellationToken) is { } wrong)
                {
                    return run.Stop(wrong, entry);
                }

                run.ReportTo(progress);
            }
        }

        return run.Finish();
    }

    /// <summary>Checks each entry by itself, some blocks at the same time while the next are read; they come in order.</summary>
    private static async IAsyncEnumerable<(IReadOnlyList<StoredEntry> Entries, LogVerdict?[] Alone)> CheckAloneAsync(
        IAsyncEnumerable<IReadOnlyList<StoredEntry>> blocks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = new Queue<Task<(IReadOnlyList<StoredEntry>, LogVerdict?[])>>();
        await foreach (var block in blocks.WithCancellation(cancellationToken))
        {
            ahead.Enqueue(Task.Run(() => (block, block.Select(VerificationRun.CheckAlone).ToArray()), cancellationToken));
            if (ahead.Count > Environment.ProcessorCount)
            {
                yield return await ahead.Dequeue();
            }
        }

        while (ahead.TryDequeue(out var last))
        {
            yield return await last;
        }
    }
}
