using System.Collections.Frozen;
using System.Globalization;

namespace Exchange.Matching.Names;

/// <summary>
/// How common names are: shares of bearers, from figures of the US Census Bureau (2000 and 1990; public domain). They ship with the exchange
/// and are the same at every node, so that what a node holds cannot move a weight.
/// </summary>
public static class NameFrequencies
{
    /// <summary>Which figures these are; changes when a weight can change.</summary>
    public const string Version = "us-census-1990-2000/1";

    /// <summary>Share taken for a family name outside the table: one bearer in 50,000, half of the least share in it.</summary>
    public const double RareSurname = 2e-5;

    /// <summary>Share taken for a given name outside the table, half of the least share in it.</summary>
    public const double RareGiven = 5e-5;

    private const double Per = 100_000;

    private static readonly FrozenDictionary<string, double> Surnames = Read("names/surnames", Per);
    private static readonly FrozenDictionary<string, double> Given = Combined();

    /// <summary>Share of people with that family name, folded.</summary>
    public static double OfSurname(string token) => Surnames.GetValueOrDefault(token, RareSurname);

    /// <summary>Share of people with that given name, folded.</summary>
    public static double OfGiven(string token) => Given.GetValueOrDefault(token, RareGiven);

    /// <summary>Share of people with the name as far as its role is known; the greater share where it is not.</summary>
    public static double Of(string token, NameRole role) => role switch
    {
        NameRole.Surname => OfSurname(token),
        NameRole.Given or NameRole.Middle => OfGiven(token),
        _ => Math.Max(OfSurname(token), OfGiven(token)),
    };

    /// <summary>Names in the tables, family names first.</summary>
    public static IEnumerable<string> Known => Surnames.Keys.Concat(Given.Keys);

    private static FrozenDictionary<string, double> Combined()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, share) in Read("names/given-female", Per * 2).Concat(Read("names/given-male", Per * 2)))
        {
            shares[name] = shares.GetValueOrDefault(name) + share;
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, double> Read(string table, double per) =>
        ShippedTable.Rows(table).ToFrozenDictionary(
            row => string.Concat(row[0].Where(char.IsAsciiLetter)).ToLowerInvariant(),
            row => double.Parse(row[1], CultureInfo.InvariantCulture) / per, StringComparer.Ordinal);
}
