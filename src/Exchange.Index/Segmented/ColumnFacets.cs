using Exchange.Index.Counting;
using Exchange.Index.Searching;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>Counts matching records by columns, without reading them.</summary>
internal sealed class ColumnFacets(EntryReader entries)
{
    private readonly FacetCounter counter = new();
    private readonly Dictionary<(string Text, int Column), string[]> values = [];

    /// <summary>What was counted.</summary>
    public SearchFacets Counted() => counter.Counted();

    /// <summary>Counts a record that matches.</summary>
    public void Add(RecordRef record)
    {
        var first = entries.First(record);
        var scope = entries.ScopeOf(first);
        if (!scope.Answer.EnvelopeShown)
        {
            return;
        }

        var offenses = scope.Seen.Contains(FieldGroup.Offense)
            ? Values(first, IndexLayout.Nibrs) is { Length: > 0 } codes ? codes : Values(first, IndexLayout.Offense)
            : [];
        var (cities, districts) = Places(record);
        counter.Add(entries.Kind(first), entries.Time(first, IndexLayout.From), offenses, cities, districts);
    }

    private (IEnumerable<string> Cities, IEnumerable<string> Districts) Places(RecordRef record)
    {
        List<string>? cities = null;
        List<string>? districts = null;
        foreach (var entry in entries.Entries(record).Skip(1))
        {
            var (city, district) = (Values(entry, IndexLayout.City), Values(entry, IndexLayout.District));
            if (city.Length + district.Length > 0 && entries.ScopeOf(entry) is var scope && scope.Seen.Contains(FieldGroup.Place)
                && scope.Answer.Searchable != FieldGroupSet.None)
            {
                (cities ??= []).AddRange(city);
                (districts ??= []).AddRange(district);
            }
        }

        return (cities?.Distinct(StringComparer.Ordinal) ?? [], districts?.Distinct(StringComparer.Ordinal) ?? []);
    }

    private string[] Values(EntryRef entry, int column)
    {
        if (entries.Text(entry, column) is not { } text)
        {
            return [];
        }

        if (!values.TryGetValue((text, column), out var found))
        {
            found = text.Split('\n');
            values[(text, column)] = found;
        }

        return found;
    }
}
