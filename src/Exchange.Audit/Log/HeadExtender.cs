using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Log;

/// <summary>
/// Works out what a batch adds to a stored head. The head must be one that the log's key signed: a store that was
/// changed is never signed over.
/// </summary>
internal sealed class HeadExtender(CheckpointSigner signer)
{
    private readonly CheckpointVerifier verifier = new(signer.Key);
    private ReadOnlyMemory<byte> ownNote;
    private Checkpoint? ownCheckpoint;

    public LogExtension Extend(LogHead? head, IReadOnlyList<PendingAppend> batch)
    {
        var before = head is null ? TreeFrontier.Empty : CheckedTree(head);
        var subtrees = new List<SubtreeHash>();
        var after = before.Append(batch.Select(pending => pending.LeafHash), subtrees);
        var entries = batch
            .Select((pending, i) => new StoredEntry(
                new EntryIndex(before.Size.Value + i), pending.LeafHash, pending.Entry.Entry, pending.Entry.Private))
            .ToList();
        return new LogExtension(entries, subtrees, new LogHead(after, SignedNoteOver(after)));
    }

    private ReadOnlyMemory<byte> SignedNoteOver(TreeFrontier tree)
    {
        ownCheckpoint = new Checkpoint(signer.Origin, tree.Size, tree.Root(), []);
        ownNote = signer.Sign(ownCheckpoint).ToBytes();
        return ownNote;
    }

    private TreeFrontier CheckedTree(LogHead head)
    {
        // The note that was signed a moment ago by this very process need not be verified again.
        var checkpoint = head.Checkpoint.Span.SequenceEqual(ownNote.Span)
            ? ownCheckpoint
            : verifier.Verify(head.Checkpoint.Span).Checkpoint;
        return checkpoint is not null
            && checkpoint.Size == head.Frontier.Size
            && checkpoint.Root == head.Frontier.Root()
            ? head.Frontier
            : throw new EntryStoreException(
                UnavailableReason.Damaged,
                "the stored head is not one that this log's key signed; run `exchange audit verify`");
    }
}
