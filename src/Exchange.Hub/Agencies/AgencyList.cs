using Exchange.Protocol.Registry;

namespace Exchange.Hub.Agencies;

/// <summary>Who takes part, as the hub keeps it.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Agencies">The agencies.</param>
public sealed record AgencyList(long Version, IReadOnlyList<RegisteredAgency> Agencies);
