using System.Globalization;
using Exchange.Index.Entries;

namespace Exchange.Index.Counting;

/// <summary>Counts matching records by what their requester sees of them.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<string, long> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> offenses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> districts = new(StringComparer.Ordinal);

    /// <summary>Counts a record.</summary>
    public void Add(ScopedRecord record)
    {
        if (record.IsSeen)
        {
            Add(
                record.Record.Kind, record.Record.From, OffensesOf(record), ValuesOf(record, "locations[].city"),
                ValuesOf(record, "locations[].district"));
        }
    }

    /// <summary>Counts a record that is seen, by its values in capitals, each once.</summary>
    public void Add(
        string kind, DateTimeOffset? from, IEnumerable<string> recordOffenses, IEnumerable<string> recordCities, IEnumerable<string> recordDistricts)
    {
        Count(kinds, [kind]);
        Count(years, from is { } known ? [known.UtcDateTime.Year.ToString("D4", CultureInfo.InvariantCulture)] : []);
        Count(offenses, recordOffenses);
        Count(cities, recordCities);
        Count(districts, recordDistricts);
    }

    /// <summary>What was counted.</summary>
    public SearchFacets Counted() => new(Top(kinds), Top(years), Top(offenses), Top(cities), Top(districts));

    /// <summary>The codes; the owner's words only where it gave no code, lest an offense count twice.</summary>
    private static List<string> OffensesOf(ScopedRecord record) =>
        ValuesOf(record, "offenses[].nibrs") is { Count: > 0 } codes ? codes : ValuesOf(record, "offenses[].description");

    private static List<string> ValuesOf(ScopedRecord record, string path) =>
        [.. record.Entries.SelectMany(entry => entry.SeenValues()).Where(value => value.Field.Path == path)
            .Select(value => value.Text.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    private static void Count(Dictionary<string, long> counts, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }

    private static OrderedDictionary<string, long> Top(Dictionary<string, long> counts) =>
        new(counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(SearchFacets.ValuesMax));
}
