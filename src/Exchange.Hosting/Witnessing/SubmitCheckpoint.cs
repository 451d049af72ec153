using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Hosting.Auditing;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;

namespace Exchange.Hosting.Witnessing;

/// <summary>
/// A log's part of witnessing: shows its newest checkpoint to a witness and keeps the cosignature. Where a note signed by this log's own
/// key shows that the log was put back or has two versions, it stops the log and says so to the witness. A witness's word alone does not.
/// </summary>
public sealed class SubmitCheckpoint(AuditProcess audit, WitnessStore store, HttpClient http, TimeProvider time)
{
    private const int AttemptsMax = 3;

    /// <summary>Whether the witness vouches now for the newest checkpoint, or one newer than that.</summary>
    public async Task<bool> RunAsync(LogPeer witness, CancellationToken cancellationToken)
    {
        var call = new WitnessCall(http, witness);
        var known = (await store.CosignaturesAsync(cancellationToken)).FirstOrDefault(one => one.Witness == witness.WitnessKey.Name);
        var old = known?.Size ?? 0;
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            using var log = audit.Store.Entries.OpenSnapshot();
            if (log.Head is not { } head || (known is not null && await StopIfContradictedAsync(call, log, known.Note, cancellationToken)))
            {
                return false;
            }

            if (old > head.Frontier.Size.Value)
            {
                // Only the note that the witness keeps can show that this log was once that long.
                await StopIfContradictedAsync(call, log, await call.KeptAsync(audit.Signer.Origin, cancellationToken), cancellationToken);
                return false;
            }

            var proof = await new ProofBuilder(log).ConsistencyAsync(new TreeSize(old), head.Frontier.Size, cancellationToken);
            var reply = await call.AskAsync(new AddCheckpointRequest(new TreeSize(old), proof, head.Checkpoint), cancellationToken);
            if (reply.Cosigned is not null)
            {
                await SaveAsync(witness, reply, head.Frontier.Size.Value, head.Checkpoint, cancellationToken);
                return true;
            }

            if (reply.KeptSize is { } kept && kept != old)
            {
                old = kept;
                continue;
            }

            if (reply.Refused)
            {
                await StopIfContradictedAsync(call, log, await call.KeptAsync(audit.Signer.Origin, cancellationToken), cancellationToken);
            }

            return false;
        }

        return false;
    }

    private Task SaveAsync(LogPeer witness, WitnessReply reply, long size, ReadOnlyMemory<byte> note, CancellationToken cancellationToken) =>
        store.SaveAsync(
            new OwnCosignature(witness.WitnessKey.Name, size, note.ToArray(), reply.Cosigned!.ToString(), reply.At.ToUnixTimeSeconds()),
            cancellationToken);

    /// <summary>Whether a note signed by this log shows more than the log holds, or something else; then the log is stopped.</summary>
    private async Task<bool> StopIfContradictedAsync(WitnessCall call, AuditSnapshot log, byte[] note, CancellationToken cancellationToken)
    {
        if (new CheckpointVerifier(audit.Signer.Key).Verify(note).Checkpoint is not { } witnessed
            || await WitnessedHead.ContradictionAsync(log, witnessed, cancellationToken) is not { } kind)
        {
            return false;
        }

        audit.Store.Log.Contradict();
        await AdmitAsync(call, log, witnessed, kind, cancellationToken);
        return true;
    }

    private async Task AdmitAsync(WitnessCall call, AuditSnapshot log, Checkpoint witnessed, string kind, CancellationToken cancellationToken)
    {
        // The size that shows most: another root under the witnessed size, or all that is left.
        var size = kind == Contradiction.Fork ? witnessed.Size : log.Head!.Frontier.Size;
        var root = await new ProofBuilder(log).RootAsync(size, cancellationToken);
        var own = new Admission(witnessed.Size, time.GetUtcNow()).AddTo(new Checkpoint(audit.Signer.Origin, size, root, []));
        await call.AskAsync(new AddCheckpointRequest(size, [], audit.Signer.Sign(own).ToBytes()), cancellationToken);
    }
}
