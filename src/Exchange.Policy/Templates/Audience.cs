using Exchange.Policy.Requesters;
using Exchange.Records.Identity;

namespace Exchange.Policy.Templates;

/// <summary>
/// For whom a rule is. Each dimension that is given must hold; a dimension that is given but empty holds for nobody, and an
/// audience without any dimension is nobody.
/// </summary>
/// <param name="Anyone">Every participant whose category is known.</param>
/// <param name="Categories">Agency categories.</param>
/// <param name="Oris">Agencies by name.</param>
/// <param name="States">First two characters of the ORI.</param>
public sealed record Audience(
    bool Anyone, IReadOnlyList<AgencyCategory>? Categories, IReadOnlyList<Ori>? Oris, IReadOnlyList<string>? States)
{
    /// <summary>In <see cref="Exchanges"/>: participants of this exchange. In <see cref="OnBehalfOf"/>: users who ask for their own agency.</summary>
    public const string Own = "own";

    /// <summary>In <see cref="Exchanges"/>: participants of any other exchange.</summary>
    public const string Outside = "outside";

    /// <summary>Agencies whose ORI does not begin with any of these two characters.</summary>
    public IReadOnlyList<string>? StatesExcept { get; init; }

    /// <summary>Agencies in any of these groups.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Agencies of these regions, as the registry names them.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>
    /// Participants of these exchanges; <see cref="Own"/> is this one. Not given, a rule that grants is for this exchange alone, and a rule
    /// that limits is for all: nobody outside is let in by a rule that does not say so.
    /// </summary>
    public IReadOnlyList<string>? Exchanges { get; init; }

    /// <summary>Agencies with any of these access levels.</summary>
    public IReadOnlyList<AccessLevel>? AccessLevels { get; init; }

    /// <summary>Users who are sworn officers, or who are not.</summary>
    public bool? Sworn { get; init; }

    /// <summary>Users with any of these duties.</summary>
    public IReadOnlyList<Duty>? Duties { get; init; }

    /// <summary>Users whose certification holds, or does not.</summary>
    public bool? Certified { get; init; }

    /// <summary>Users who ask on behalf of these agencies; <see cref="Own"/> is asking for one's own.</summary>
    public IReadOnlyList<string>? OnBehalfOf { get; init; }

    /// <summary>Whether anything is said; an audience of which nothing is said is nobody.</summary>
    internal bool HasDimension => Anyone || SaysOfAgency || SaysOfUser;

    private bool SaysOfAgency =>
        Categories is not null || Oris is not null || States is not null || StatesExcept is not null || Groups is not null || Regions is not null
        || Exchanges is not null || AccessLevels is not null;

    private bool SaysOfUser => Sworn is not null || Duties is not null || Certified is not null || OnBehalfOf is not null;

    /// <summary>Whether the agency, by this user, is meant.</summary>
    /// <exception cref="KeyNotFoundException">The audience names a group that does not exist.</exception>
    public bool Includes(Ori agency, Requester requester, AgencyGroups groups, RuleEffect effect) =>
        IncludesAgency(agency, requester.AttributesOf(agency), groups, effect) && IncludesUser(requester);

    /// <summary>Whether the agency is meant, whoever asks there.</summary>
    /// <exception cref="KeyNotFoundException">The audience names a group that does not exist.</exception>
    public bool IncludesAgency(Ori agency, AgencyAttributes attributes, AgencyGroups groups, RuleEffect effect) =>
        agency.Category != AgencyCategory.Unknown && HasDimension &&
        Allows(Categories, agency.Category) && Allows(Oris, agency) && Allows(States, agency.State) &&
        StatesExcept?.Contains(agency.State) is not true &&
        Allows(AccessLevels, attributes.AccessLevel) && Allows(Regions, attributes.Region) &&
        IncludesExchange(attributes.OutsideExchange, effect) &&
        (Groups is null || IsInAny(Groups, agency, groups));

    private bool IncludesExchange(string? outside, RuleEffect effect) =>
        Exchanges is null
            ? outside is null || effect == RuleEffect.Limit
            : Exchanges.Contains(outside ?? Own) || (outside is not null && Exchanges.Contains(Outside));

    private bool IncludesUser(Requester requester) =>
        (Sworn is null || Sworn == requester.Sworn) &&
        (Certified is null || Certified == requester.Certified) &&
        (Duties is null || (requester.Duty is { } duty && Duties.Contains(duty))) &&
        Allows(OnBehalfOf, requester.Agencies.Count == 1 ? Own : requester.OnBehalfOf.ToString());

    private static bool Allows<T>(IReadOnlyList<T>? allowed, T? value) =>
        allowed is null || (value is not null && allowed.Contains(value));

    /// <summary>Looks at every group, so that one which does not exist is always an error and never a matter of order.</summary>
    private static bool IsInAny(IReadOnlyList<string> names, Ori agency, AgencyGroups groups) =>
        names.Select(name => groups.Includes(name, agency)).ToList().Contains(true);
}
