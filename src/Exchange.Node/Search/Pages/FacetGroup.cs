using System.Globalization;
using Exchange.Protocol.Search;
using Exchange.Records.Codes;

namespace Exchange.Node.Search.Pages;

/// <summary>Values of one kind that a search can be narrowed down to.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Choices">The most frequent ones first; never none.</param>
/// <param name="HasMore">Whether there are others.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetChoice> Choices, bool HasMore)
{
    private const int ChoicesMax = 8;

    /// <summary>The groups that have any values, over the counts of all agencies.</summary>
    public static IReadOnlyList<FacetGroup> Of(IReadOnlyList<FacetFrame> facets)
    {
        var totals = FacetTotals.Of(facets);
        return
        [
            .. new[]
            {
                Of("Kind", totals.Kinds, kind => CodeTables.RecordKinds.Find(kind)?.Meaning ?? kind, kind => $"kind:{kind}"),
                Of("Year", totals.Years, year => year, year => $"date:{year}"),
                Of(
                    "Offense", totals.Offenses, code => CodeTables.Find("nibrs-offense")!.Find(code)?.Meaning ?? code,
                    code => $"offense:{Quoted(code)}"),
                Of("City", totals.Cities, city => city, city => $"city:{Quoted(city)}"),
                Of("District", totals.Districts, district => district, district => $"district:{Quoted(district)}"),
            }.Where(group => group.Choices.Count > 0),
        ];
    }

    private static FacetGroup Of(
        string title, IReadOnlyList<KeyValuePair<string, long>> counts, Func<string, string> words, Func<string, string> refine)
    {
        var choices = counts.Take(ChoicesMax).Select(count =>
            new FacetChoice(words(count.Key), count.Value.ToString(CultureInfo.InvariantCulture), refine(count.Key)));
        return new FacetGroup(title, [.. choices], counts.Count > ChoicesMax);
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";
}
