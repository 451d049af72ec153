namespace Exchange.Audit.Witnessing;

/// <summary>How two signed checkpoints of one log stand to each other.</summary>
public enum CheckpointRelation
{
    /// <summary>The later tree begins with the earlier one.</summary>
    Consistent,

    /// <summary>It does not: the log has signed two versions of itself.</summary>
    Contradictory,

    /// <summary>The proof shows neither.</summary>
    Unproven,
}
