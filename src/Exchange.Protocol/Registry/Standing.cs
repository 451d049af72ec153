namespace Exchange.Protocol.Registry;

/// <summary>Whether an agency takes part.</summary>
public enum Standing
{
    /// <summary>It takes part.</summary>
    Active,

    /// <summary>It was suspended: it may not ask, and is not asked.</summary>
    Suspended,
}
