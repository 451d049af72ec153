using Exchange.Hosting.Witnessing;
using Exchange.Node.Federation;

namespace Exchange.Node.Witnessing;

/// <summary>The log of the hub that the node has joined.</summary>
public sealed class HubLog(HubLink link) : ILogPeers
{
    /// <inheritdoc />
    public IReadOnlyList<LogPeer> Current { get; } = LogPeer.Of(link.Hub?.AuditKey, link.Hub?.Address) is { } hub ? [hub] : [];
}
