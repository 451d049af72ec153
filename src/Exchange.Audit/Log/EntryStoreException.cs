namespace Exchange.Audit.Log;

/// <summary>A store could not do what it was asked. The message names no personal data.</summary>
public sealed class EntryStoreException(UnavailableReason reason, string message, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>What kind of failure.</summary>
    public UnavailableReason Reason { get; } = reason;
}
