using System.Text.Json.Serialization;
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

    /// <summary>What it was admitted for (IL-30b-1, OH-A4 to OH-A9).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AccessLevel AccessLevel { get; init; }

    /// <summary>The region that it belongs to; null when none was given.</summary>
    public string? Region { get; init; }

    /// <summary>The other exchange that it takes part in; null for participants of this one.</summary>
    public string? OutsideExchange { get; init; }

    /// <summary>The agency that has management control over it, under an agreement (RLEX-VI-2, OH-A2).</summary>
    public Ori? ManagedBy { get; init; }

    /// <summary>Where its node is reached by the hub; null when it has none.</summary>
    public Uri? Address { get; init; }

    /// <summary>Its node's public key; null when it has none.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The key of its node's audit log, as notes name it (C2SP signed-note); null when it has none.</summary>
    public string? AuditKey { get; init; }

    /// <summary>Its coordinator's telephone or address, for people.</summary>
    public string? Contact { get; init; }

    /// <summary>What sharing decisions may depend on.</summary>
    public AgencyAttributes ToAttributes() => new(Ori, AccessLevel, Region, OutsideExchange, ManagedBy, UseCodes);
}
