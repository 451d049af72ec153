namespace Exchange.Hosting.Witnessing;

/// <summary>Who witnesses whom: at a node the hub, at the hub its nodes.</summary>
public interface ILogPeers
{
    /// <summary>The peers as they are now.</summary>
    IReadOnlyList<LogPeer> Current { get; }
}
