namespace Exchange.Audit.Log;

/// <summary>
/// The entry was not made durable, so nothing that depends on it may leave the process (RLEX-VII-F-1). The next append
/// tries again by itself.
/// </summary>
public sealed class AuditUnavailableException(UnavailableReason reason, Exception cause)
    : Exception($"the audit log cannot be written (`{reason.Code()}`); no answer leaves until it can", cause)
{
    /// <summary>What kind of failure.</summary>
    public UnavailableReason Reason { get; } = reason;
}
