using Exchange.Synthetic.Composing;

namespace Exchange.Synthetic.Truth;

/// <summary>Finds stolen vehicles that turned up elsewhere and stolen things that were pawned elsewhere.</summary>
internal static class ThingSearches
{
    /// <summary>Searches for things of these records.</summary>
    public static IEnumerable<Candidate> Of(IReadOnlyList<ComposedRecord> records)
    {
        var whole = records.Where(composed => composed.Fault == RowFault.None).ToList();
        foreach (var found in Travelled(whole, composed => composed.Record.Vehicles is [{ Status: "stolen" or "recovered" } car, ..] ? car.Vin : null))
        {
            var car = found[0].Record.Vehicles[0];
            yield return Make("stolen-vehicle", "stolen at one agency, recovered at another", found, ("plate", car.Plate!), ("vin", car.Vin!));
        }

        foreach (var found in Travelled(whole, composed => composed.Record.Properties is [{ Status: "stolen" or "pawned" } item, ..] ? item.Serial : null))
        {
            yield return Make("pawned-property", "stolen at one agency, pawned at another", found, ("serial", found[0].Record.Properties[0].Serial!));
        }
    }

    private static IEnumerable<List<ComposedRecord>> Travelled(List<ComposedRecord> records, Func<ComposedRecord, string?> number) => records
        .Where(composed => number(composed) is not null)
        .GroupBy(number, StringComparer.Ordinal)
        .Select(group => group.ToList())
        .Where(group => group.Select(composed => composed.Agency.Index).Distinct().Count() > 1 && StatusCount(group) > 1);

    private static int StatusCount(List<ComposedRecord> group) => group
        .Select(composed => composed.Record.Vehicles is [var car, ..] ? car.Status : composed.Record.Properties[0].Status)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static Candidate Make(string name, string why, List<ComposedRecord> records, params (string Field, string Value)[] terms) => new(
        records.Select(composed => composed.Agency.Index).Distinct().Count(),
        new SuggestedSearch(
            name,
            why,
            new SortedDictionary<string, string>(terms.ToDictionary(term => term.Field, term => term.Value), StringComparer.Ordinal),
            null,
            [.. records.Select(composed => new ExpectedRecord(composed.Record.Id.ToString(), composed.Record.Kind, composed.Record.Marks, []))]));
}
