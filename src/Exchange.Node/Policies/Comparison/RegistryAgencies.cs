using Exchange.Policy.Differences;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Node.Policies.Comparison;

/// <summary>The agencies that may ask this node anything, as the registry has them.</summary>
internal static class RegistryAgencies
{
    /// <summary>Every agency but the owner that is in good standing, with the use codes that the registry lets it ask with.</summary>
    public static IReadOnlyList<ComparedAgency> Of(AgencyRegistry? registry, Ori owner) =>
        [.. (registry?.Agencies ?? []).Where(agency => agency.Ori != owner).Select(agency => Of(agency, registry!))
            .Where(agency => agency.UseCodes.Count > 0)];

    private static ComparedAgency Of(RegisteredAgency agency, AgencyRegistry registry)
    {
        var servedBy = agency.Terminal ? null : agency.ServedBy;
        var (acting, onBehalfOf) = servedBy is { } server ? (server, agency.Ori) : (agency.Ori, (Ori?)null);
        return new ComparedAgency(
            agency.Ori, agency.Name, [.. Enum.GetValues<UseCode>().Where(code => registry.CheckInquiry(acting, onBehalfOf, code) is null)])
        {
            ServedBy = servedBy,
            Attributes = [.. registry.Agencies.Where(one => one.Ori == agency.Ori || one.Ori == servedBy).Select(one => one.ToAttributes())],
        };
    }
}
