namespace Exchange.Records.Identity;

/// <summary>Names and ORI characters of the agency categories.</summary>
public static class AgencyCategories
{
    private static readonly Dictionary<char, AgencyCategory> ByCharacter = new()
    {
        ['A'] = AgencyCategory.Prosecutor,
        ['B'] = AgencyCategory.Pretrial,
        ['C'] = AgencyCategory.Corrections,
        ['E'] = AgencyCategory.RailroadOrCampusPolice,
        ['G'] = AgencyCategory.ProbationOrParole,
        ['I'] = AgencyCategory.Interpol,
        ['J'] = AgencyCategory.Court,
        ['M'] = AgencyCategory.CustodialFacility,
        ['N'] = AgencyCategory.RegionalDispatch,
        ['Y'] = AgencyCategory.OtherCriminalJustice,
    };

    private static readonly Dictionary<AgencyCategory, string> NameOf = new()
    {
        [AgencyCategory.Unknown] = "unknown",
        [AgencyCategory.LawEnforcement] = "law-enforcement",
        [AgencyCategory.Prosecutor] = "prosecutor",
        [AgencyCategory.Pretrial] = "pretrial",
        [AgencyCategory.Corrections] = "corrections",
        [AgencyCategory.RailroadOrCampusPolice] = "railroad-or-campus-police",
        [AgencyCategory.ProbationOrParole] = "probation-or-parole",
        [AgencyCategory.Interpol] = "interpol",
        [AgencyCategory.Court] = "court",
        [AgencyCategory.CustodialFacility] = "custodial-facility",
        [AgencyCategory.RegionalDispatch] = "regional-dispatch",
        [AgencyCategory.OtherCriminalJustice] = "other-criminal-justice",
    };

    private static readonly Dictionary<string, AgencyCategory> ByName =
        NameOf.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every category's wire name, the unknown one left out.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. NameOf.Where(pair => pair.Key != AgencyCategory.Unknown).Select(pair => pair.Value)];

    /// <summary>The category that an ORI's ninth character stands for; anything else is unknown.</summary>
    public static AgencyCategory FromNinthCharacter(char ninth) =>
        char.IsAsciiDigit(ninth) ? AgencyCategory.LawEnforcement : ByCharacter.GetValueOrDefault(ninth);

    /// <summary>The name used in templates, assertions and screens.</summary>
    public static string Name(AgencyCategory category) => NameOf[category];

    /// <summary>Reads a wire name; an unknown name is no category.</summary>
    public static bool TryParse(string? name, out AgencyCategory category)
    {
        category = AgencyCategory.Unknown;
        return name is not null && ByName.TryGetValue(name, out category) && category != AgencyCategory.Unknown;
    }
}
