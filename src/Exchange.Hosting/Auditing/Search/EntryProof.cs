using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// That an entry stands in the log, as <c>exchange audit check inclusion</c> takes it, with the signed checkpoint that says which tree it is.
/// Hashes are lower-case hexadecimal.
/// </summary>
/// <param name="Size">Size of the tree.</param>
/// <param name="Index">Place of the entry, from 0.</param>
/// <param name="Leaf">Its leaf hash, computed from the entry.</param>
/// <param name="Root">Root of the tree.</param>
/// <param name="Proof">The audit path, from the leaf upwards (RFC 6962, 2.1.1).</param>
/// <param name="Entry">The public part, base64 of the bytes that are hashed.</param>
/// <param name="Checkpoint">The signed checkpoint (C2SP tlog-checkpoint).</param>
public sealed record EntryProof(
    long Size, long Index, string Leaf, string Root, IReadOnlyList<string> Proof, byte[] Entry, string Checkpoint)
{
    /// <summary>The proof of one entry in the tree of the newest checkpoint; null where there is no such entry.</summary>
    public static async Task<EntryProof?> MakeAsync(AuditProcess audit, long index, CancellationToken cancellationToken)
    {
        using var log = audit.Store.Entries.OpenSnapshot();
        if (index < 0 || log.Head is not { } head || !head.Frontier.Size.Contains(new EntryIndex(index))
            || !SignedNote.TryParse(log.CheckpointNote.Span, out var note, out _) || !Audit.Notes.Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            return null;
        }

        var place = new EntryIndex(index);
        var entry = (await log.ReadEntriesAsync(place, 1, cancellationToken))[0];
        var proof = await new ProofBuilder(log).InclusionAsync(place, checkpoint.Size, cancellationToken);
        return new EntryProof(
            checkpoint.Size.Value, index, MerkleHashing.Leaf(entry.Span).ToString(), checkpoint.Root.ToString(),
            [.. proof.Select(hash => hash.ToString())], entry.ToArray(), Encoding.UTF8.GetString(log.CheckpointNote.Span));
    }

    /// <summary>Whether the log signed a checkpoint of this tree, and the entry stands in it; worked out by the verifier's own code.</summary>
    /// <param name="logKey">The log's key.</param>
    public bool Holds(NoteKey logKey)
    {
        var hashes = new List<MerkleHash>();
        foreach (var text in Proof)
        {
            if (!MerkleHash.TryParse(text, out var hash))
            {
                return false;
            }

            hashes.Add(hash);
        }

        return new CheckpointVerifier(logKey).Verify(Encoding.UTF8.GetBytes(Checkpoint)).Checkpoint is { } signed && signed.Size.Value == Size
            && ProofVerifier.VerifyInclusion(new EntryIndex(Index), signed.Size, ProofVerifier.LeafHash(Entry), hashes, signed.Root)
                == ProofVerdict.Valid;
    }
}
