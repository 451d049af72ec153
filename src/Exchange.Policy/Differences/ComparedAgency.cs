using Exchange.Policy.Requesters;
using Exchange.Records.Identity;

namespace Exchange.Policy.Differences;

/// <summary>An agency that may ask, as a comparison of policies looks at it.</summary>
/// <param name="Ori">The agency that would receive what is shown.</param>
/// <param name="Name">What people call it.</param>
/// <param name="UseCodes">The use codes that it may ask with.</param>
public sealed record ComparedAgency(Ori Ori, string Name, IReadOnlyList<UseCode> UseCodes)
{
    /// <summary>The agency whose users ask for it, where it has no node of its own; else null.</summary>
    public Ori? ServedBy { get; init; }

    /// <summary>What the registry says of the agency, and of the one that serves it.</summary>
    public IReadOnlyList<AgencyAttributes> Attributes { get; init; } = [];

    /// <summary>A question of the agency, of a user of whom nothing is known.</summary>
    public Requester Asking(UseCode useCode, DateTimeOffset at) =>
        new(ServedBy ?? Ori, ServedBy is null ? null : Ori, useCode) { AskedAt = at, Attributes = Attributes };
}
