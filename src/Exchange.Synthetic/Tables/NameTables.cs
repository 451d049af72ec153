using System.Globalization;
using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.Tables;

/// <summary>
/// Names with how often they occur: the census tables for most people, lists of our own for names that the census
/// writes without their accents or not at all.
/// </summary>
internal static class NameTables
{
    /// <summary>Names drawn by the frequencies of the census.</summary>
    public const string CensusOrigin = "census";

    private static readonly WeightedList<string> CensusSurnames = Frequencies("surnames");

    private static readonly Dictionary<string, WeightedList<string>> CensusGiven = new(StringComparer.Ordinal)
    {
        ["F"] = Frequencies("given-female"),
        ["M"] = Frequencies("given-male"),
    };

    private static readonly Dictionary<(string Origin, string Part), string[]> World = Table.Rows("names-world")
        .GroupBy(row => (row[0], row[1]), row => row[2])
        .ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly Dictionary<string, string[]> NicknamesOf = Table.Rows("nicknames")
        .ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);

    private static readonly WeightedList<string> Origins = new(
        [(CensusOrigin, 840), ("hispanic", 80), ("arabic", 20), ("slavic", 20), ("vietnamese", 20), ("european", 20)]);

    private static readonly HashSet<string> CommonSurnames = new(
        CensusSurnames.Items.Take(500), StringComparer.Ordinal);

    /// <summary>Whether the family name is among the five hundred most frequent.</summary>
    public static bool IsCommon(string surname) => CommonSurnames.Contains(surname);

    /// <summary>Where a household's names come from.</summary>
    public static string DrawOrigin(Draw draw) => Origins.Pick(draw);

    /// <summary>A family name; most of Hispanic origin are two.</summary>
    public static string DrawSurname(string origin, Draw draw) => origin switch
    {
        CensusOrigin => CensusSurnames.Pick(draw),
        "hispanic" when draw.Chance(0.6) => $"{OfWorld(origin, draw)} {OfWorld(origin, draw)}",
        _ => OfWorld(origin, draw),
    };

    private static string OfWorld(string origin, Draw draw) => draw.PickEarly(World[(origin, "s")]);

    /// <summary>A given name.</summary>
    public static string DrawGiven(string origin, string sex, Draw draw) =>
        origin == CensusOrigin ? CensusGiven[sex].Pick(draw) : draw.PickEarly(World[(origin, sex == "F" ? "f" : "m")]);

    /// <summary>What bearers of a given name are called; empty where nothing is usual.</summary>
    public static IReadOnlyList<string> Nicknames(string given) => NicknamesOf.GetValueOrDefault(given) ?? [];

    private static WeightedList<string> Frequencies(string table) =>
        new(Table.Rows(table).Select(row => (row[0], Hundredths(row[1]))));

    private static int Hundredths(string number) => (int)(decimal.Parse(number, CultureInfo.InvariantCulture) * 100);
}
