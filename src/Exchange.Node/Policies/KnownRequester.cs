using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Node.Policies;

/// <summary>Completes a requester whom somebody describes with what would be known of it if it asked now.</summary>
public static class KnownRequester
{
    /// <summary>
    /// Agencies of which nothing was said are taken as the registry has them; what was said of one stands, so that it can be tried what would
    /// be. The time is now, unless one was given.
    /// </summary>
    public static Requester Complete(Requester described, AgencyRegistry? registry, DateTimeOffset now) => described with
    {
        AskedAt = described.AskedAt ?? now,
        Attributes = [.. described.Agencies.Select(agency => Attributes(described.AttributesOf(agency), agency, registry))],
    };

    private static AgencyAttributes Attributes(AgencyAttributes said, Ori agency, AgencyRegistry? registry) =>
        said == new AgencyAttributes(agency) && registry?.Find(agency) is { } known ? known.ToAttributes() : said;
}
