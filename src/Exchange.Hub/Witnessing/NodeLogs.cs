using Exchange.Hosting.Witnessing;
using Exchange.Hub.Agencies;

namespace Exchange.Hub.Witnessing;

/// <summary>The logs of a hub's nodes. A suspended agency's log is witnessed all the same: what it does must stay evident.</summary>
public sealed class NodeLogs(AgencyFile agencies) : ILogPeers
{
    private (AgencyList Of, IReadOnlyList<LogPeer> Peers)? read;

    /// <inheritdoc />
    public IReadOnlyList<LogPeer> Current
    {
        get
        {
            var list = agencies.Current;
            if (read is not { } last || !ReferenceEquals(last.Of, list))
            {
                read = last = (list, [.. list.Agencies.Select(agency => LogPeer.Of(agency.AuditKey, agency.Address)).OfType<LogPeer>()]);
            }

            return last.Peers;
        }
    }
}
