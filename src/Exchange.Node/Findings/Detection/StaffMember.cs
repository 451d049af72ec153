namespace Exchange.Node.Findings.Detection;

/// <summary>What findings need to know of a user. What is not known raises nothing.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">Given names, then the surname.</param>
public sealed record StaffMember(string User, string Name)
{
    /// <summary>Home address.</summary>
    public string? Address { get; init; }

    /// <summary>Last day of the certification.</summary>
    public DateOnly? CertifiedUntil { get; init; }

    /// <summary>When the person works.</summary>
    public Shift? Shift { get; init; }
}
