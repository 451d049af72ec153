using Exchange.Storage.Notices;

namespace Exchange.Hosting.Notices;

/// <summary>The way by which a process sends notices: a node through its hub, a hub to the node itself.</summary>
public interface INoticeRoute
{
    /// <summary>Whether the receiver has it now. What failed is tried again later.</summary>
    Task<bool> TrySendAsync(OutgoingNotice notice, CancellationToken cancellationToken);
}
