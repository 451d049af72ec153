using Exchange.Policy.Requesters;

namespace Exchange.Node.Users;

/// <summary>A person, or a records system, that may use this node.</summary>
public sealed record UserAccount
{
    /// <summary>Unique at the node and never given to another person.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the person may do.</summary>
    public required UserRole Role { get; init; }

    /// <summary>Whether the person is a sworn officer.</summary>
    public bool Sworn { get; init; }

    /// <summary>Purposes that the person may search for (IL-50b4-1).</summary>
    public IReadOnlyList<UseCode> UseCodes { get; init; } = [UseCode.C];

    /// <summary>Last day of the person's certification.</summary>
    public required DateOnly CertifiedUntil { get; init; }

    /// <summary>SHA-256 of the person's token, lower-case hexadecimal; the token itself is nowhere.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whether the account was closed.</summary>
    public bool Disabled { get; init; }
}
