using Exchange.Records.Identity;

namespace Exchange.Policy.Requesters;

/// <summary>What the registry says of an agency, as far as sharing depends on it.</summary>
/// <param name="Ori">The agency.</param>
/// <param name="AccessLevel">What it was admitted for.</param>
/// <param name="Region">Region that it belongs to; null when none is known.</param>
/// <param name="OutsideExchange">The other exchange that it takes part in; null for participants of this one.</param>
/// <param name="ManagedBy">The agency that has management control over it, under an agreement (RLEX-VI-2, OH-A2).</param>
/// <param name="UseCodes">Use codes that the registry grants it by name.</param>
public sealed record AgencyAttributes(
    Ori Ori,
    AccessLevel AccessLevel = AccessLevel.Full,
    string? Region = null,
    string? OutsideExchange = null,
    Ori? ManagedBy = null,
    IReadOnlyList<UseCode>? UseCodes = null);
