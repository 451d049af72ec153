using System.Globalization;
using Exchange.Protocol.Search;
using Exchange.Records.Codes;

namespace Exchange.Node.Search.Pages;

/// <summary>One value that a search can be narrowed down to.</summary>
/// <param name="Words">The value, as people say it.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="Refine">What goes into the search box (docs/query-language.md).</param>
public sealed record FacetChoice(string Words, string Count, string Refine)
{
    private const int ValuesMax = 8;

    /// <summary>The values of each count that has any, the most frequent first.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<FacetChoice>>> Groups(IReadOnlyList<FacetFrame> facets)
    {
        var totals = FacetTotals.Of(facets);
        return
        [
            .. new[]
            {
                Group("Kind", totals.Kinds, kind => CodeTables.RecordKinds.Find(kind)?.Meaning ?? kind, kind => $"kind:{kind}"),
                Group("Year", totals.Years, year => year, year => $"date:{year}"),
                Group(
                    "Offense", totals.Offenses, code => CodeTables.Find("nibrs-offense")!.Find(code)?.Meaning ?? code,
                    code => $"offense:{Quoted(code)}"),
                Group("City", totals.Cities, city => city, city => $"city:{Quoted(city)}"),
                Group("District", totals.Districts, district => district, district => $"district:{Quoted(district)}"),
            }.Where(group => group.Value.Count > 0),
        ];
    }

    private static KeyValuePair<string, IReadOnlyList<FacetChoice>> Group(
        string title, IReadOnlyList<KeyValuePair<string, long>> counts, Func<string, string> words, Func<string, string> refine) =>
        new(title, [.. counts.Take(ValuesMax).Select(count =>
            new FacetChoice(words(count.Key), count.Value.ToString(CultureInfo.InvariantCulture), refine(count.Key)))]);

    private static string Quoted(string value) => $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";
}
