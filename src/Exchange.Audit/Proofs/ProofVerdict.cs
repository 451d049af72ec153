namespace Exchange.Audit.Proofs;

/// <summary>What checking a proof found.</summary>
public enum ProofVerdict
{
    /// <summary>The proof holds.</summary>
    Valid,

    /// <summary>The index lies outside the tree, or the earlier size is greater than the later one.</summary>
    OutOfRange,

    /// <summary>The proof has more or fewer hashes than the sizes call for.</summary>
    WrongLength,

    /// <summary>The hashes do not lead to the root that was claimed.</summary>
    RootMismatch,
}
