using Exchange.Synthetic.Composing;

namespace Exchange.Synthetic.Truth;

/// <summary>Finds stolen vehicles that turned up elsewhere and stolen things that were pawned elsewhere.</summary>
internal static class ThingSearches
{
    /// <summary>Searches for things of these records.</summary>
    public static IEnumerable<Candidate> Of(IReadOnlyList<ComposedRecord> records)
    {
        var whole = records.Where(composed => composed.Fault == RowFault.None).ToList();
        foreach (var found in Travelled(whole, Vin))
        {
            var car = found[0].Record.Vehicles[0];
            var terms = new[] { ("plate", car.Plate!), ("vin", car.Vin!) };
            yield return Make("stolen-vehicle", "stolen at one agency, recovered at another", found, terms);
        }

        foreach (var found in Travelled(whole, Serial))
        {
            var serial = ("serial", found[0].Record.Properties[0].Serial!);
            yield return Make("pawned-property", "stolen at one agency, pawned at another", found, serial);
        }
    }

    private static string? Vin(ComposedRecord composed) =>
        composed.Record.Vehicles is [{ Status: "stolen" or "recovered" } car, ..] ? car.Vin : null;

    private static string? Serial(ComposedRecord composed) =>
        composed.Record.Properties is [{ Status: "stolen" or "pawned" } item, ..] ? item.Serial : null;

    private static IEnumerable<List<ComposedRecord>> Travelled(
        List<ComposedRecord> records, Func<ComposedRecord, string?> number) => records
        .Where(composed => number(composed) is not null)
        .GroupBy(number, StringComparer.Ordinal)
        .Select(group => group.ToList())
        .Where(group => AgencyCount(group) > 1 && StatusCount(group) > 1);

    private static int AgencyCount(List<ComposedRecord> group) =>
        group.Select(composed => composed.Agency.Index).Distinct().Count();

    private static int StatusCount(List<ComposedRecord> group) => group
        .Select(
            composed => composed.Record.Vehicles is [var car, ..] ? car.Status : composed.Record.Properties[0].Status)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static Candidate Make(
        string name, string why, List<ComposedRecord> records, params (string Field, string Value)[] terms) => new(
        AgencyCount(records),
        new SuggestedSearch(
            name,
            why,
            new SortedDictionary<string, string>(
                terms.ToDictionary(term => term.Field, term => term.Value), StringComparer.Ordinal),
            null,
            [.. records.Select(composed => ExpectedRecord.Of(composed.Record, []))]));
}
