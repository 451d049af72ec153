using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Hosting.Auditing;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Witnessing;

namespace Exchange.Hosting.Witnessing;

/// <summary>
/// A witness's part (C2SP tlog-witness): cosigns a checkpoint of a known log once it is proven to go on from the one cosigned last. Two
/// signed checkpoints that contradict each other are kept as evidence and make an entry.
/// </summary>
public sealed class CosignCheckpoint(ILogPeers peers, WitnessStore store, AuditProcess audit, TimeProvider time)
{
    /// <summary>Decides; what is answered as cosigned is durable.</summary>
    public async Task<CosignOutcome> RunAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!AddCheckpointRequest.TryParse(body, out var request, out var claimed))
        {
            return new CosignOutcome(CosignStatus.Malformed);
        }

        if (peers.Current.FirstOrDefault(peer => peer.LogKey.Name == claimed.Origin) is not { } peer)
        {
            return new CosignOutcome(CosignStatus.UnknownLog);
        }

        if (new CheckpointVerifier(peer.LogKey).Verify(request.Note.Span).Checkpoint is not { } shown)
        {
            return new CosignOutcome(CosignStatus.NotSigned);
        }

        return request.OldSize.Value > shown.Size.Value
            ? new CosignOutcome(CosignStatus.Malformed)
            : await DecideAsync(request, shown, cancellationToken);
    }

    private async Task<CosignOutcome> DecideAsync(AddCheckpointRequest request, Checkpoint shown, CancellationToken cancellationToken)
    {
        var seen = await store.FindAsync(shown.Origin, cancellationToken);
        var kept = seen is null ? Nothing(shown.Origin) : Read(seen.Note);
        if (ContradictionBetween(kept, seen, shown, request.Proof) is { } kind)
        {
            await KeepEvidenceAsync(new Contradiction(shown.Origin, kind, seen!.Note, request.Note.ToArray(), Now), kept, shown, cancellationToken);
        }

        // Nothing that admits a contradiction is vouched for, whatever it proves.
        if (request.OldSize != kept.Size || Admission.Read(shown) is not null || (shown.Size == kept.Size && shown.Root != kept.Root))
        {
            return new CosignOutcome(CosignStatus.Conflict, kept.Size.Value);
        }

        return CheckpointComparison.Compare(kept, shown, request.Proof) == CheckpointRelation.Consistent
            ? await CosignAsync(request, shown, cancellationToken)
            : new CosignOutcome(CosignStatus.Unproven);
    }

    private async Task<CosignOutcome> CosignAsync(AddCheckpointRequest request, Checkpoint shown, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var signature = audit.Witness.Cosign(shown.ToText(), at);
        var fresh = new SeenCheckpoint(shown.Origin, shown.Size.Value, request.Note.ToArray(), at.ToUnixTimeSeconds());
        if (await store.TryAdvanceAsync(fresh, request.OldSize.Value, cancellationToken))
        {
            return new CosignOutcome(CosignStatus.Cosigned, shown.Size.Value, signature);
        }

        // Another request was first; the signature made here never leaves.
        var seen = await store.FindAsync(shown.Origin, cancellationToken);
        return new CosignOutcome(CosignStatus.Conflict, seen?.Size ?? 0);
    }

    private static string? ContradictionBetween(Checkpoint kept, SeenCheckpoint? seen, Checkpoint shown, IReadOnlyList<MerkleHash> proof)
    {
        if (seen is null)
        {
            return null;
        }

        if (shown.Size.Value >= kept.Size.Value)
        {
            return CheckpointComparison.Compare(kept, shown, proof) == CheckpointRelation.Contradictory ? Contradiction.Fork : null;
        }

        // An old checkpoint can be sent in by anybody; only the log itself can admit that it stands there now.
        return Admission.Read(shown) is { } admission && admission.WitnessedSize == kept.Size && admission.At.ToUnixTimeSeconds() >= seen.CosignedAt
            ? Contradiction.Rollback
            : null;
    }

    private async Task KeepEvidenceAsync(Contradiction found, Checkpoint kept, Checkpoint shown, CancellationToken cancellationToken)
    {
        if (await store.IsKnownAsync(found.Origin, found.Kind, cancellationToken))
        {
            return;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.LogContradicted, audit.Signer.Origin).With("log", found.Origin).With("contradiction", found.Kind)
                .With("keptSize", kept.Size.Value).With("shownSize", shown.Size.Value),
            cancellationToken);
        await store.AddAsync(found, cancellationToken);
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private static Checkpoint Nothing(string origin) => new(origin, new TreeSize(0), MerkleHashing.EmptyRoot, []);

    private static Checkpoint Read(byte[] note) =>
        SignedNote.TryParse(note, out var signed, out _) && Checkpoint.TryParse(signed.Text, out var checkpoint)
            ? checkpoint
            : throw new InvalidDataException("a checkpoint kept as witness cannot be read; restore witness.db from your backup");
}
