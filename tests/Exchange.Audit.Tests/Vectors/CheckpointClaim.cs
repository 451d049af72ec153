using System.Text;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>One file of tests/vectors/checkpoint: a note, in base64 where it is no text, and a log's key.</summary>
public sealed record CheckpointClaim(string Key, string? Note, string? NoteBase64, CheckpointVerdict Verdict)
{
    public CheckpointVerdict Found()
    {
        var note = Note is null ? Convert.FromBase64String(NoteBase64!) : Encoding.UTF8.GetBytes(Note);
        return NoteKey.TryParse(Key, out var key)
            ? new CheckpointVerifier(key).Verify(note).Verdict
            : throw new FormatException("the vector's key cannot be read");
    }
}
