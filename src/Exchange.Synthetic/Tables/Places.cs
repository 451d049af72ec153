using System.Globalization;

namespace Exchange.Synthetic.Tables;

/// <summary>The invented county: streets, cities, businesses.</summary>
internal static class Places
{
    /// <summary>Name of the county; its number in ORIs, 990, does not exist.</summary>
    public const string County = "Tamarind";

    private static readonly ILookup<string, string[]> All = Table.Rows("places").ToLookup(row => row[0]);

    /// <summary>Names of streets without their type.</summary>
    public static IReadOnlyList<string> Streets { get; } = Words("street");

    /// <summary>Street, Avenue and so on.</summary>
    public static IReadOnlyList<string> StreetTypes { get; } = Words("type");

    /// <summary>Kinds of places where things happen.</summary>
    public static IReadOnlyList<string> Kinds { get; } = Words("kind");

    /// <summary>Names of businesses.</summary>
    public static IReadOnlyList<string> Businesses { get; } = Words("business");

    /// <summary>Names of pawn shops.</summary>
    public static IReadOnlyList<string> PawnShops { get; } = Words("shop");

    /// <summary>Cities.</summary>
    public static IReadOnlyList<City> Cities { get; } =
        [.. All["city"].Select(row => new City(row[1], row[2], Degrees(row[3]), Degrees(row[4])))];

    private static string[] Words(string kind) => [.. All[kind].Select(row => row[1])];

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
