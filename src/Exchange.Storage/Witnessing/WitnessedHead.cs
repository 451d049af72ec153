using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Storage.Auditing;

namespace Exchange.Storage.Witnessing;

/// <summary>Holds a log against a checkpoint of it that a witness cosigned.</summary>
public static class WitnessedHead
{
    /// <summary>
    /// Null where the log still has everything that the checkpoint vouches for; else <see cref="Contradiction.Fork"/> or
    /// <see cref="Contradiction.Rollback"/>. Stored hashes that are missing count as a fork.
    /// </summary>
    public static async Task<string?> ContradictionAsync(AuditSnapshot log, Checkpoint witnessed, CancellationToken cancellationToken)
    {
        var size = log.Head?.Frontier.Size.Value ?? 0;
        if (size < witnessed.Size.Value)
        {
            return Contradiction.Rollback;
        }

        try
        {
            var root = await new ProofBuilder(log).RootAsync(witnessed.Size, cancellationToken);
            return root == witnessed.Root ? null : Contradiction.Fork;
        }
        catch (InvalidOperationException)
        {
            return Contradiction.Fork;
        }
    }

    /// <summary>The same for the newest checkpoint that any witness cosigned, of a log that may have no witnesses.</summary>
    public static async Task<string?> ContradictionAsync(AuditPlace place, NoteKey logKey, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!WitnessStore.Exists(place.Databases))
        {
            return null;
        }

        using var store = WitnessStore.Open(place.Databases, time);
        var given = await store.CosignaturesAsync(cancellationToken);
        if (given is not [var newest, ..] || new CheckpointVerifier(logKey).Verify(newest.Note).Checkpoint is not { } witnessed)
        {
            return null;
        }

        try
        {
            using var log = AuditSnapshot.Open(place);
            return await ContradictionAsync(log, witnessed, cancellationToken);
        }
        catch (EntryStoreException)
        {
            // What is wrong with the file itself the first append says.
            return null;
        }
    }
}
