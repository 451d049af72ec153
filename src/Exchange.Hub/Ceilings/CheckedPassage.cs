using System.Threading.Channels;
using Exchange.Hub.Relay;
using Exchange.Policy.Receipts;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;

namespace Exchange.Hub.Ceilings;

/// <summary>
/// Passes on what one node says of itself, each frame once it was held against the ceiling. Counts wait for the first hit, because they
/// name no template: without any hit there is nothing to count, and they are dropped. One answer, one thread.
/// </summary>
/// <param name="agency">Whose answer it is.</param>
/// <param name="check">Holds it against the ceiling.</param>
/// <param name="hitsMax">How many hits were asked for at most; a node that sends more, or talks on without end, is broken.</param>
/// <param name="output">Where frames go on.</param>
internal sealed class CheckedPassage(RegisteredAgency agency, AnswerCheck check, int hitsMax, ChannelWriter<RelayedFrame> output)
{
    /// <summary>Frames beside hits at most; an honest answer has one status and one with counts.</summary>
    private const int OthersMax = 16;

    private readonly List<(FacetFrame Frame, byte[] Line)> waiting = [];
    private Receipt? receipt;
    private int hits;
    private int others;

    /// <summary>Whether the node said how it stands.</summary>
    public bool HasStatus { get; private set; }

    /// <summary>Passes one frame on; else why not, and then nothing more of the answer may follow.</summary>
    /// <exception cref="NodeAnswerBrokenException">It is no frame of that agency.</exception>
    public async Task<CeilingBreach?> PassAsync(Frame? frame, byte[] line, CancellationToken cancellationToken)
    {
        if ((frame is HitFrame ? ++hits : ++others) > (frame is HitFrame ? hitsMax : OthersMax))
        {
            throw new NodeAnswerBrokenException();
        }

        switch (frame)
        {
            case HitFrame hit when hit.Agency == agency.Ori:
                return await PassHitAsync(hit, line, cancellationToken);
            case FacetFrame facet when facet.Agency == agency.Ori:
                return await PassFacetAsync(facet, line, cancellationToken);
            case StatusFrame status when status.Agency == agency.Ori:
                HasStatus = true;
                await output.WriteAsync(new RelayedFrame(status, line), cancellationToken);
                return null;
            default:
                throw new NodeAnswerBrokenException();
        }
    }

    private async Task<CeilingBreach?> PassHitAsync(HitFrame hit, byte[] line, CancellationToken cancellationToken)
    {
        if (await check.CheckAsync(hit, cancellationToken) is { } breach)
        {
            return breach;
        }

        receipt ??= hit.Receipt;
        foreach (var (facet, itsLine) in waiting)
        {
            if (await PassFacetAsync(facet, itsLine, cancellationToken) is { } facetBreach)
            {
                return facetBreach;
            }
        }

        waiting.Clear();
        await output.WriteAsync(new RelayedFrame(hit, line), cancellationToken);
        return null;
    }

    private async Task<CeilingBreach?> PassFacetAsync(FacetFrame facet, byte[] line, CancellationToken cancellationToken)
    {
        if (receipt is null)
        {
            waiting.Add((facet, line));
            return null;
        }

        var breach = await check.CheckAsync(facet, receipt, cancellationToken);
        if (breach is null)
        {
            await output.WriteAsync(new RelayedFrame(facet, line), cancellationToken);
        }

        return breach;
    }
}
