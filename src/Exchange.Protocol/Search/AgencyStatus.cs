namespace Exchange.Protocol.Search;

/// <summary>How an agency stands in one search.</summary>
public enum AgencyStatus
{
    /// <summary>It answered.</summary>
    Answered,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>Its node could not be reached.</summary>
    Unreachable,

    /// <summary>Its node failed again and again and was not asked.</summary>
    CircuitOpen,

    /// <summary>It refused.</summary>
    Refused,

    /// <summary>It is suspended and was not asked.</summary>
    Suspended,

    /// <summary>It broke off or sent something unreadable; what it sent before stands.</summary>
    Broken,
}
