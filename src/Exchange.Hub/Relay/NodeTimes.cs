using System.Collections.Concurrent;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Hub.Relay;

/// <summary>
/// How long each agency's node usually takes. The slowest is asked first, because the whole answer waits for it, while the time that sending
/// to the others takes is hidden behind it. A hint only: a hub that knows nothing yet asks in the order of the registry.
/// </summary>
public sealed class NodeTimes(TimeProvider time)
{
    private const double NewestWeight = 0.2;

    private readonly ConcurrentDictionary<Ori, double> usualMs = new();

    /// <summary>The agencies, those that usually take longest first.</summary>
    public IReadOnlyList<RegisteredAgency> SlowestFirst(IEnumerable<RegisteredAgency> agencies) =>
        [.. agencies.OrderByDescending(agency => usualMs.GetValueOrDefault(agency.Ori))];

    /// <summary>Learns from one call that ended.</summary>
    /// <param name="agency">The agency that was asked.</param>
    /// <param name="startedAt">The clock's timestamp when it was.</param>
    public void Learn(Ori agency, long startedAt)
    {
        var tookMs = time.GetElapsedTime(startedAt).TotalMilliseconds;
        usualMs.AddOrUpdate(agency, tookMs, (_, usual) => usual + (NewestWeight * (tookMs - usual)));
    }
}
