namespace Exchange.Audit.Verification;

/// <summary>What checking a whole log found first.</summary>
public enum LogVerdict
{
    /// <summary>Every entry is there, in order and unaltered, under a root that the log's key signed.</summary>
    Sound,

    /// <summary>There is no checkpoint, or it cannot be read.</summary>
    CheckpointMalformed,

    /// <summary>The checkpoint is not signed by the log's key, or is of another log.</summary>
    CheckpointSignatureBad,

    /// <summary>No entry stands at this index though later ones do.</summary>
    Missing,

    /// <summary>This index was given again or after a greater one.</summary>
    OutOfOrder,

    /// <summary>The entry does not have the leaf hash that was stored for it.</summary>
    Altered,

    /// <summary>The private part, or its salt, is not the one the entry is committed to.</summary>
    PrivatePartAltered,

    /// <summary>The log ends at this index; the checkpoint vouches for more.</summary>
    TruncatedTail,

    /// <summary>Entries from this index on are not covered by the checkpoint.</summary>
    BeyondCheckpoint,

    /// <summary>The entries fit their stored leaf hashes but not the signed root: both were changed.</summary>
    RootMismatch,

    /// <summary>Entries and checkpoint are sound; the tree to go on from is not, so nothing is appended.</summary>
    HeadAltered,

    /// <summary>The stored root of a whole run of 256, 65,536, ... leaves that ends at this index is not theirs.</summary>
    SubtreeAltered,

    /// <summary>A checkpoint that somebody kept is not one that this log's key signed.</summary>
    EarlierCheckpointBad,

    /// <summary>The first entries are not those that a checkpoint which somebody kept vouches for: the log has two versions.</summary>
    Forked,

    /// <summary>A checkpoint that somebody kept vouches for more entries than the log has.</summary>
    RolledBack,
}
