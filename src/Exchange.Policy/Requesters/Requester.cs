using Exchange.Records.Identity;

namespace Exchange.Policy.Requesters;

/// <summary>
/// Who asks, as far as sharing depends on it. Category and state come from the ORI itself, what an agency was admitted for from the
/// registry, never from a claim; an attribute that is not given is one the requester does not have.
/// </summary>
/// <param name="Ori">Agency of the user who asks.</param>
/// <param name="OnBehalfOf">Agency for which the user asks, when another (OH-B4d).</param>
/// <param name="UseCode">Why.</param>
/// <param name="ConsentOnFile">Whether the applicant's consent is on file, for code J (RLEX appendix A).</param>
public sealed record Requester(Ori Ori, Ori? OnBehalfOf, UseCode UseCode, bool ConsentOnFile = false)
{
    /// <summary>When the question was asked; null when unknown, and then nothing that depends on a date is granted.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Whether the user is a sworn officer.</summary>
    public bool Sworn { get; init; }

    /// <summary>What the user does; null when unknown.</summary>
    public Duty? Duty { get; init; }

    /// <summary>Last day of the user's certification; null when unknown.</summary>
    public DateOnly? CertifiedUntil { get; init; }

    /// <summary>What the registry says of the agencies below; one that is missing has no attribute.</summary>
    public IReadOnlyList<AgencyAttributes> Attributes { get; init; } = [];

    /// <summary>Every agency that would receive what is shown; a decision must allow each of them.</summary>
    public IReadOnlyList<Ori> Agencies => Another is { } other ? [Ori, other] : [Ori];

    /// <summary>Whether the user's certification holds on the day of the question.</summary>
    public bool Certified => AskedAt is { } at && CertifiedUntil >= DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>Whether the question concerns the user's own agency, or one under its management control (RLEX-VI-2).</summary>
    public bool AsksForOwnOrManaged => Another is not { } other || AttributesOf(other).ManagedBy == Ori;

    private Ori? Another => OnBehalfOf is { } other && other != Ori ? other : null;

    /// <summary>What is known of an agency.</summary>
    public AgencyAttributes AttributesOf(Ori agency) =>
        Attributes.FirstOrDefault(attributes => attributes.Ori == agency) ?? new AgencyAttributes(agency);
}
