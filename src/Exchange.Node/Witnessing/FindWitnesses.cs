using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Witnessing;
using Exchange.Storage.Witnessing;

namespace Exchange.Node.Witnessing;

/// <summary>Who vouches for what size of this node's log since when, whose log this node vouches for, and alarms.</summary>
public sealed class FindWitnesses(AuditProcess audit, WitnessStore witnesses, ILogPeers peers)
{
    /// <summary>As it is now.</summary>
    public async Task<WitnessReport> RunAsync(CancellationToken cancellationToken)
    {
        using var log = audit.Store.Entries.OpenSnapshot();
        var given = await witnesses.CosignaturesAsync(cancellationToken);
        var contradiction = given is [var newest, ..] && new CheckpointVerifier(audit.Signer.Key).Verify(newest.Note).Checkpoint is { } witnessed
            ? await WitnessedHead.ContradictionAsync(log, witnessed, cancellationToken) : null;
        return await WitnessReport.MakeAsync(
            audit.Signer.Origin, log.Head?.Frontier.Size.Value ?? 0, witnesses, peers.Current.Select(peer => peer.WitnessKey.Name), contradiction,
            cancellationToken);
    }
}
