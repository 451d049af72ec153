using Exchange.Audit.Notes;

namespace Exchange.Storage.Witnessing;

/// <summary>Puts a log's checkpoint and the cosignatures over it into one note.</summary>
public static class CosignedNote
{
    /// <summary>The checkpoint with every cosignature over that very text; null where it is no note.</summary>
    public static SignedNote? Join(ReadOnlyMemory<byte> checkpoint, IEnumerable<OwnCosignature> given)
    {
        if (!SignedNote.TryParse(checkpoint.Span, out var note, out _))
        {
            return null;
        }

        var lines = new List<NoteSignature>(note.Signatures);
        foreach (var one in given)
        {
            if (SignedNote.TryParse([.. one.Note, .. System.Text.Encoding.UTF8.GetBytes(one.Signature + "\n")], out var cosigned, out _)
                && cosigned.Text == note.Text)
            {
                lines.Add(cosigned.Signatures[^1]);
            }
        }

        return note with { Signatures = lines };
    }
}
