namespace Exchange.Storage.Contributions;

/// <summary>What became of one contributed record.</summary>
public enum PutOutcome
{
    /// <summary>Stored as a new record or a new version.</summary>
    Accepted,

    /// <summary>The store already held just this.</summary>
    Unchanged,

    /// <summary>The record was expunged and must not come back (RLEX-VII-C-1).</summary>
    Expunged,
}
