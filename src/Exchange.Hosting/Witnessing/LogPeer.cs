using Exchange.Audit.Notes;

namespace Exchange.Hosting.Witnessing;

/// <summary>Another process of the exchange: its log is witnessed here, and it witnesses the log here.</summary>
/// <param name="LogKey">The key of its log; its name is the log's origin.</param>
/// <param name="Address">Where it is reached.</param>
public sealed record LogPeer(NoteKey LogKey, Uri Address)
{
    /// <summary>The key that its cosignatures are checked with.</summary>
    public NoteKey WitnessKey { get; } = Cosignature.WitnessKey(LogKey);

    /// <summary>A peer as a registry or description names it; null where it has no log or no address.</summary>
    public static LogPeer? Of(string? auditKey, Uri? address) =>
        address is not null && auditKey is not null && NoteKey.TryParse(auditKey, out var key) ? new LogPeer(key, address) : null;
}
