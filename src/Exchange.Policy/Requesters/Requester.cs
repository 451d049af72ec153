using Exchange.Records.Identity;

namespace Exchange.Policy.Requesters;

/// <summary>
/// Who asks, as far as sharing depends on it. Category and state come from the ORI itself, never from a claim; an attribute that is
/// not given is one the requester does not have.
/// </summary>
/// <param name="Ori">Agency of the user who asks.</param>
/// <param name="OnBehalfOf">Agency for which the user asks, when another (OH-B4d).</param>
/// <param name="UseCode">Why.</param>
/// <param name="ConsentOnFile">Whether the applicant's consent is on file, for code J (RLEX appendix A).</param>
public sealed record Requester(Ori Ori, Ori? OnBehalfOf, UseCode UseCode, bool ConsentOnFile = false)
{
    /// <summary>Every agency that would receive what is shown; a decision must allow each of them.</summary>
    public IReadOnlyList<Ori> Agencies => OnBehalfOf is { } other && other != Ori ? [Ori, other] : [Ori];
}
