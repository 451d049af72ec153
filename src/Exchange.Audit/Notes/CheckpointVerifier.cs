namespace Exchange.Audit.Notes;

/// <summary>Checks checkpoints of one log.</summary>
/// <param name="logKey">The log's key; its name is the log's origin.</param>
public sealed class CheckpointVerifier(NoteKey logKey)
{
    private readonly NoteVerifier notes = new([logKey]);

    /// <summary>Reads and checks a checkpoint as it was stored or sent.</summary>
    public CheckpointVerification Verify(ReadOnlySpan<byte> bytes)
    {
        if (!SignedNote.TryParse(bytes, out var note, out _) || !Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            return CheckpointVerification.Refused(CheckpointVerdict.Malformed);
        }

        return notes.Verify(note) switch
        {
            NoteVerdict.UnknownSigner => CheckpointVerification.Refused(CheckpointVerdict.UnknownSigner),
            NoteVerdict.FalseSignature => CheckpointVerification.Refused(CheckpointVerdict.FalseSignature),
            NoteVerdict.Trusted when checkpoint.Origin != logKey.Name =>
                CheckpointVerification.Refused(CheckpointVerdict.WrongOrigin),
            NoteVerdict.Trusted => CheckpointVerification.Trusted(checkpoint),
        };
    }
}
