namespace Exchange.Hosting.Witnessing;

/// <summary>What a witness does with a checkpoint (C2SP tlog-witness).</summary>
public enum CosignStatus
{
    /// <summary>It was cosigned, and what was kept of the log is the new checkpoint: 200.</summary>
    Cosigned,

    /// <summary>The body is not of the documented form, or the old size is greater than the new one: 400.</summary>
    Malformed,

    /// <summary>This process witnesses no log of that name: 404.</summary>
    UnknownLog,

    /// <summary>The log's key did not sign it: 403.</summary>
    NotSigned,

    /// <summary>Another size was cosigned last, or the same size with another root: 409 with that size.</summary>
    Conflict,

    /// <summary>The proof does not lead from the checkpoint kept to the new one: 422.</summary>
    Unproven,
}
