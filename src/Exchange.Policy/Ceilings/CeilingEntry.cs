using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Policy.Ceilings;

/// <summary>The most that one rule that grants can ever let leave, and to which agencies; groups of agencies are named one by one.</summary>
public sealed record CeilingEntry
{
    /// <summary>Agency categories; null for all.</summary>
    public IReadOnlyList<AgencyCategory>? Categories { get; init; }

    /// <summary>Agencies by name; null for all.</summary>
    public IReadOnlyList<Ori>? Oris { get; init; }

    /// <summary>First two characters of the ORI; null for all.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>All states but these; null for all.</summary>
    public IReadOnlyList<string>? StatesExcept { get; init; }

    /// <summary>Regions of the registry; null for all.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Exchanges; null for this one.</summary>
    public IReadOnlyList<string>? Exchanges { get; init; }

    /// <summary>Access levels; null for all.</summary>
    public IReadOnlyList<AccessLevel>? AccessLevels { get; init; }

    /// <summary>Use codes; null for all.</summary>
    public IReadOnlyList<UseCode>? UseCodes { get; init; }

    /// <summary>The highest level.</summary>
    public required SharingLevel Level { get; init; }

    /// <summary>Names of the field groups that can leave, in whole or in part.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Whether the entry is for an agency that asks with that code.</summary>
    public bool IsFor(AgencyAttributes agency, UseCode useCode)
    {
        var audience = new Audience(true, Categories, Oris, States)
        {
            StatesExcept = StatesExcept, Regions = Regions, Exchanges = Exchanges, AccessLevels = AccessLevels,
        };
        return (UseCodes?.Contains(useCode) ?? true)
            && audience.IncludesAgency(agency.Ori, agency, AgencyGroups.None, RuleEffect.Grant);
    }
}
