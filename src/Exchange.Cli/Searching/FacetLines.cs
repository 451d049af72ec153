using Exchange.Protocol.Search;
using Exchange.Records.Codes;

namespace Exchange.Cli.Searching;

/// <summary>What was counted over all agencies, in lines.</summary>
internal static class FacetLines
{
    private const int ValuesMax = 8;

    /// <summary>One line for each count that has values.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<FacetFrame> frames)
    {
        var totals = FacetTotals.Of(frames);
        return new[]
        {
            Line("agencies", [.. frames.Select(frame => KeyValuePair.Create(frame.Agency.Text, frame.Kinds.Values.Sum()))
                .OrderByDescending(pair => pair.Value)]),
            Line("kinds", totals.Kinds),
            Line("years", totals.Years),
            Line("offenses", totals.Offenses, code => CodeTables.Find("nibrs-offense")!.Find(code)?.Meaning ?? code),
            Line("cities", totals.Cities),
            Line("districts", totals.Districts),
        }.OfType<string>();
    }

    private static string? Line(string title, IReadOnlyList<KeyValuePair<string, long>> counts, Func<string, string>? say = null)
    {
        if (counts.Count == 0)
        {
            return null;
        }

        var shown = counts.Take(ValuesMax).Select(pair => FormattableString.Invariant($"{say?.Invoke(pair.Key) ?? pair.Key} {pair.Value}"));
        return $"{title}: {string.Join(", ", shown)}{(counts.Count > ValuesMax ? ", ..." : "")}";
    }
}
