using Exchange.Policy.Requesters;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Registry;

/// <summary>An agency as the registry knows it.</summary>
public sealed record RegisteredAgency
{
    /// <summary>Its identifier; category and state follow from it.</summary>
    public required Ori Ori { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it takes part.</summary>
    public Standing Standing { get; init; } = Standing.Active;

    /// <summary>Whether it has a node of its own; an agency without one asks through the agency that serves it.</summary>
    public bool Terminal { get; init; } = true;

    /// <summary>For a non-terminal agency: whether it is authorised for inquiry (OH-B4c).</summary>
    public bool InquiryAuthorised { get; init; }

    /// <summary>For a non-terminal agency: the agency whose node asks for it.</summary>
    public Ori? ServedBy { get; init; }

    /// <summary>Use codes that it may search with.</summary>
    public IReadOnlyList<UseCode> UseCodes { get; init; } = [UseCode.A, UseCode.C];

    /// <summary>Where its node is reached by the hub; null when it has none.</summary>
    public Uri? Address { get; init; }

    /// <summary>Its node's public key; null when it has none.</summary>
    public string? PublicKey { get; init; }

    /// <summary>Its coordinator's telephone or address, for people.</summary>
    public string? Contact { get; init; }
}
