namespace Exchange.Audit.Notes;

/// <summary>What checking a note's signatures found.</summary>
public enum NoteVerdict
{
    /// <summary>At least one known key signed, and no signature of a known key is false.</summary>
    Trusted,

    /// <summary>No signature is by a known key.</summary>
    UnknownSigner,

    /// <summary>A signature that names a known key was not made by it.</summary>
    FalseSignature,
}
