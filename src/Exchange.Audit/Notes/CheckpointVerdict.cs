namespace Exchange.Audit.Notes;

/// <summary>What checking a checkpoint found.</summary>
public enum CheckpointVerdict
{
    /// <summary>The log's key signed it.</summary>
    Trusted,

    /// <summary>Not a signed note, or its text is not a checkpoint.</summary>
    Malformed,

    /// <summary>Signed, but for another log.</summary>
    WrongOrigin,

    /// <summary>The log's key is not among the signers.</summary>
    UnknownSigner,

    /// <summary>A signature in the name of the log's key is false.</summary>
    FalseSignature,
}
