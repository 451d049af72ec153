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
    /// <summary>Whether the agency is meant.</summary>
    public bool Includes(Ori agency) =>
        agency.Category != AgencyCategory.Unknown && HasDimension &&
        (Categories?.Contains(agency.Category) ?? true) &&
        (Oris?.Contains(agency) ?? true) &&
        (States?.Contains(agency.State) ?? true);

    private bool HasDimension => Anyone || Categories is not null || Oris is not null || States is not null;
}
