namespace Exchange.Audit.Log;

/// <summary>Why a log cannot be written.</summary>
public enum UnavailableReason
{
    /// <summary>No space left.</summary>
    DiskFull,

    /// <summary>The store may not be written.</summary>
    ReadOnly,

    /// <summary>Somebody else held the store too long.</summary>
    Busy,

    /// <summary>The store is not where it was.</summary>
    Gone,

    /// <summary>The store contradicts itself or the key; only a person can tell what happened.</summary>
    Damaged,

    /// <summary>A witness cosigned a checkpoint that the log does not fit: it was put back or has two versions.</summary>
    Contradicted,

    /// <summary>Anything else; the log of the process tells more.</summary>
    Failed,
}
