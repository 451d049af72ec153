using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Assertions;

/// <summary>What a home node vouches for: who asks, for whom, why. Signed by the node, good for one request within a minute.</summary>
public sealed record Assertion
{
    /// <summary>How long an assertion is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>Random, unique; the same in every log that the request touches.</summary>
    public required string Id { get; init; }

    /// <summary>Agency of the user, whose node signs (CJIS IA-0: in every transaction).</summary>
    public required Ori Ori { get; init; }

    /// <summary>Agency for which the user asks, when another (OH-B4d).</summary>
    public Ori? OnBehalfOf { get; init; }

    /// <summary>The user's id at the home node.</summary>
    public required string User { get; init; }

    /// <summary>The user's role.</summary>
    public required string Role { get; init; }

    /// <summary>Whether the user is a sworn officer.</summary>
    public bool Sworn { get; init; }

    /// <summary>Last day of the user's certification.</summary>
    public required DateOnly CertifiedUntil { get; init; }

    /// <summary>Why, as a code.</summary>
    public required UseCode UseCode { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The case that the search is for.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Reference of the consent on file, for code J.</summary>
    public string? ConsentReference { get; init; }

    /// <summary>Whether life or national security is at stake (RLEX-IX-C).</summary>
    public bool Exigent { get; init; }

    /// <summary>The hub that the assertion is meant for.</summary>
    public required string Audience { get; init; }

    /// <summary>SHA-256 of the request's body, base 64 for URLs.</summary>
    public required string QueryHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who asks, as far as sharing depends on it; what agencies were admitted for comes from the registry, never from a claim.</summary>
    public Requester ToRequester(AgencyRegistry? registry) => new(Ori, OnBehalfOf, UseCode, ConsentReference is not null)
    {
        AskedAt = IssuedAt,
        Sworn = Sworn,
        Duty = Role switch { "Officer" => Policy.Requesters.Duty.Tactical, "Analyst" => Policy.Requesters.Duty.Analytical, _ => null },
        CertifiedUntil = CertifiedUntil,
        Attributes = [.. (registry?.Agencies ?? []).Where(agency => agency.Ori == Ori || agency.Ori == OnBehalfOf)
            .Select(agency => agency.ToAttributes())],
    };
}
