namespace Exchange.Audit.Log;

/// <summary>What a health page shows of a log.</summary>
/// <param name="UnavailableSince">When the first of the appends that now fail did; null while appends succeed.</param>
/// <param name="Reason">Why the last append failed; null while appends succeed.</param>
public sealed record AuditLogState(DateTimeOffset? UnavailableSince, UnavailableReason? Reason)
{
    /// <summary>Appends succeed, as far as is known.</summary>
    public static AuditLogState Available { get; } = new(null, null);

    /// <summary>Whether appends succeed, as far as is known.</summary>
    public bool IsAvailable => Reason is null;
}
