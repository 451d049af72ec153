namespace Exchange.Audit.Notes;

/// <summary>
/// Checks notes against keys one knows (C2SP signed-note): unknown signers are passed over, one good known signature is
/// needed, one false signature of a known key spoils the note.
/// </summary>
public sealed class NoteVerifier
{
    private readonly Dictionary<(string Name, uint Id), NoteKey> known = [];

    /// <summary>Two keys with the same name and id are an <see cref="ArgumentException"/>.</summary>
    public NoteVerifier(IEnumerable<NoteKey> knownKeys)
    {
        foreach (var key in knownKeys)
        {
            known.Add((key.Name, key.Id), key);
        }
    }

    /// <summary>Checks every signature by a known key.</summary>
    public NoteVerdict Verify(SignedNote note)
    {
        var verdict = NoteVerdict.UnknownSigner;
        foreach (var signature in note.Signatures)
        {
            if (!known.TryGetValue((signature.KeyName, signature.KeyId), out var key))
            {
                continue;
            }

            if (!key.Verifies(note.Text, signature.Signature.Span))
            {
                return NoteVerdict.FalseSignature;
            }

            verdict = NoteVerdict.Trusted;
        }

        return verdict;
    }
}
