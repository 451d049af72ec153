using Exchange.Policy.Requesters;

namespace Exchange.Storage.Accounts;

/// <summary>
/// All that an agency knows of somebody who may use its node. What is not known opens nothing: a missing date counts as none, never as good.
/// </summary>
public sealed record Account
{
    /// <summary>Unique at the node whatever the case of its letters, and never given again.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Words of the roles; what each allows is the node's matter.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Purposes that the person may search for (IL-50b4-1).</summary>
    public IReadOnlyList<UseCode> UseCodes { get; init; } = [];

    /// <summary>Whether the person is a sworn officer.</summary>
    public bool Sworn { get; init; }

    /// <summary>Whether the person is law enforcement personnel (RTCS-11).</summary>
    public bool LawEnforcement { get; init; }

    /// <summary>Home address; private, used only to find searches of oneself.</summary>
    public string? HomeAddress { get; init; }

    /// <summary>Date of birth; private, used only to find searches of oneself.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>E-mail address (RLEX-X-C-3).</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number (RLEX-X-C-3).</summary>
    public string? Phone { get; init; }

    /// <summary>Day on which e-mail and telephone were last confirmed; a year later they need it again (RLEX-X-C-3).</summary>
    public DateOnly? ContactConfirmed { get; init; }

    /// <summary>The agency's official who approved the account (RLEX-X-B).</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>How the person belongs to the agency (OH-G2).</summary>
    public EmploymentType Employment { get; init; }

    /// <summary>First day of work as an operator (OH-G3-1).</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The certification (IL-90b1, OH-G3-2).</summary>
    public Certification? Certification { get; init; }

    /// <summary>The training (RLEX-X-D-1).</summary>
    public Training? Training { get; init; }

    /// <summary>Day of the state fingerprint check (IL-50b1).</summary>
    public DateOnly? StateCheck { get; init; }

    /// <summary>Day of the national fingerprint check (IL-50b1).</summary>
    public DateOnly? NationalCheck { get; init; }

    /// <summary>Whether the person was convicted of what bars access for good (IL-50b2-1).</summary>
    public bool Convicted { get; init; }

    /// <summary>Whether the person works under a certified operator until certified (OH-G3-3).</summary>
    public bool Trainee { get; init; }

    /// <summary>Id of the certified operator whom the trainee is assigned to.</summary>
    public string? Supervisor { get; init; }

    /// <summary>What the person promised.</summary>
    public IReadOnlyList<Undertaking> Undertakings { get; init; } = [];

    /// <summary>When the account was added.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last used, to within an hour.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Day of the last yearly review that confirmed it (RLEX-XI-B10).</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Id of who reviewed it.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>That it was disabled; null while it is open.</summary>
    public Closure? Closed { get; init; }

    /// <summary>Who the agency's identity provider says the person is: issuer, a space, subject; null without one.</summary>
    public string? Subject { get; init; }
}
