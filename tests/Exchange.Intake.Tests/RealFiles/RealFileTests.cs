using System.Globalization;

namespace Exchange.Intake.Tests.RealFiles;

/// <summary>
/// Every shipped mapping on the real export it is for. Expected values are computed from the file itself.
/// </summary>
[Requirement("RTCS-5")]
public sealed class RealFileTests
{
    [Fact]
    public async Task Houston_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("houston", "police-houston", "houston_2010.csv.gz");

        file.Taken.Records.Count.ShouldBe(86_314);
        file.Taken.Records.DistinctBy(record => record.LocalId).Count().ShouldBe(86_314);
        // The file's own stamp takes the hour that the clocks skipped in March for the one before, we for the one
        // after.
        file.EachRecord(record => record.OccurredFrom, row => Utc(row["time"]).AddHours(row["date"] == "3/14/2010" &&
            row["hour"] == "2" ? 1 : 0));
        file.EachRecord(record => record.Offenses.Single().Description, row => row["offense"]);
        file.EachRecord(record => record.Offenses.Single().Nibrs is null, row => row["offense"] == "theft");
        file.EachRecord(record => record.Locations.Single().Latitude, row => Number(row["lat"]));
        file.EachRecord(record => record.Locations.Single().Beat, row => row["beat"]);
    }

    [Fact]
    public async Task NewYorkArrests_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("nypd-arrests", "police-nypd-arrests", "nypd_arrests_2021.csv.gz");

        file.RejectedBy.ShouldBe("");
        file.EachRecord(record => record.LocalId, row => row["ARREST_KEY"]);
        file.EachRecord(record => record.Persons.Single().Juvenile == true, row => row["AGE_GROUP"] == "<18");
        file.EachRecord(record => record.Persons.Single().Ethnicity == "H",
            row => row["PERP_RACE"].Contains("HISPANIC", StringComparison.Ordinal));
        file.EachRecord(record => record.Locations.Single().Longitude, row => Number(row["Longitude"]));
        file.Taken.Records.ShouldAllBe(record => record.Links.Count == 1);
    }

    [Fact]
    public async Task NebraskaLog_OnlyRowsThatContradictThemselvesAreRejected()
    {
        var file = await RealFile.ReadAsync("unl-crime-log", "police-unl", "unlpd_2005_2017.csv.gz");

        for (var i = 0; i < file.Cells.Count; i++)
        {
            var (row, cells) = (file.Taken.Rows[i], file.Cells[i]);
            var expected = string.CompareOrdinal(cells["Start Occurred"], "2028") > 0 ? "date-impossible"
                : IsReversed(cells) ? "times-reversed" : null;
            row.Problems.SingleOrDefault()?.Code.ShouldBe(expected, $"line {row.Line}");
            row.IsValid.ShouldBe(expected is null, $"line {row.Line}");
        }

        file.Taken.Records.Count.ShouldBeGreaterThan(file.Cells.Count * 99 / 100);
        file.EachRecord(record => record.Narrative ?? "", row => row["Summary"]);
        file.EachRecord(record => record.Marks.Contains("juvenile"), row => IsJuvenile(row));
        file.EachRecord(record => record.Properties.Sum(item => item.ValueDollars ?? 0),
            row => Number(row["Stolen"]) + Number(row["Damaged"]));
    }

    [Fact]
    public async Task BaltimoreArrests_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("baltimore-arrests", "police-baltimore-arrests",
            "baltimore_arrests.csv.gz");

        file.RejectedBy.ShouldBe("");
        file.Taken.Records.DistinctBy(record => record.LocalId).Count().ShouldBe(file.Cells.Count);
        file.EachRecord(record => record.OccurredFrom,
            row => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(row["ArrestDateTime"], CultureInfo.InvariantCulture)));
        file.EachRecord(record => record.Persons.SingleOrDefault()?.AgeMin, row => (int?)Number(row["Age"]));
        file.EachRecord(record => Pair(record.Locations[0].Latitude, record.Locations[0].Longitude),
            row => row["GeoLocation"]);
    }

    [Fact]
    public async Task BaltimoreCalls_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("baltimore-calls", "police-baltimore-cfs", "baltimore_cfs.csv.gz");

        file.RejectedBy.ShouldBe("");
        file.Taken.Records.DistinctBy(record => record.LocalId).Count().ShouldBe(file.Cells.Count);
        file.EachRecord(record => record.Locations.Single().PostalCode ?? "", row => row["ZIPCode"]);
        file.EachRecord(record => record.Narrative,
            row => Squeeze($"{row["description"]}. Priority: {row["priority"]}"));
    }

    [Fact]
    public async Task BaltimorePart1_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("baltimore-part1", "police-baltimore-part1", "baltimore_part1.csv.gz");

        file.RejectedBy.ShouldBe("");
        file.Taken.Records.DistinctBy(record => record.LocalId).Count().ShouldBe(file.Cells.Count);
        file.EachRecord(record => record.Offenses.Single().Weapon ?? "NA", row => row["Weapon"]);
        file.EachRecord(record => record.Offenses.Single().Nibrs == "120",
            row => row["Description"].StartsWith("ROBBERY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TorontoBicycles_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("toronto-bicycles", "police-toronto-bicycles",
            "toronto_bicycle_thefts.csv.gz");

        file.RejectedBy.ShouldBe("");
        file.EachRecord(record => record.References.Single().Value, row => row["event_unique_id"]);
        file.EachRecord(record => record.Properties.Single().Status, row => row["Status"].ToLowerInvariant());
        file.EachRecord(record => record.Properties.Single().ValueDollars ?? 0,
            row => Number(row["Cost_of_Bike"]) ?? 0);
        file.EachRecord(record => record.Locations.Single().Neighborhood,
            row => row["Neighbourhood"].Replace($" ({row["Hood_ID"]})", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewZealandVehicles_EveryRowIsTaken()
    {
        var file = await RealFile.ReadAsync("new-zealand-vehicles", "police-nz-stolen-vehicles", "stolen_vehicles.csv");

        file.RejectedBy.ShouldBe("");
        file.EachRecord(record => record.Vehicles.SingleOrDefault()?.ModelYear, row => (int?)Number(row["model_year"]));
        file.EachRecord(record => record.References.SingleOrDefault()?.Value ?? "", row => row["make_id"].Length == 0
            ? "" : "make_id " + row["make_id"]);
        file.EachRecord(record => record.Vehicles.SingleOrDefault()?.Color is null, row => row["color"].Length == 0);
    }

    [Theory]
    [InlineData("chicago_towed_2017.csv")]
    [InlineData("chicago_towed_2020.csv")]
    public async Task ChicagoTows_EveryRowIsTaken(string name)
    {
        var file = await RealFile.ReadAsync("chicago-tows", "vehicles-chicago-towed", name);

        file.RejectedBy.ShouldBe("");
        file.EachRecord(record => record.LocalId, row => row["Inventory Number"]);
        file.EachRecord(record => record.Vehicles.SingleOrDefault()?.Plate ?? "", row => row["Plate"]);
        file.EachRecord(record => record.Contact?.Phone ?? "", row => row["Tow Facility Phone"]);
    }

    [Fact]
    public async Task MontgomeryStops_EveryChargeIsInItsStop()
    {
        var file = await RealFile.ReadAsync("montgomery-stops", "police-montgomery-stops-A",
            "mcp_traffic_violations_A.csv");

        file.RejectedBy.ShouldBe("");
        file.Taken.Rows.Count.ShouldBeLessThan(file.Cells.Count);
        file.Taken.Records.DistinctBy(record => record.LocalId).Count().ShouldBe(file.Taken.Rows.Count);
        file.Taken.Records.Sum(record => record.Offenses.Count).ShouldBe(file.Cells.Count);
        file.Taken.Records.ShouldAllBe(record => record.Links.Count == 3 && record.Persons.Count == 1);
        file.Taken.Records.Count(record => record.Offenses.Count > 1).ShouldBe(file.Taken.Rows.Count(row => row.Rows > 1));
    }

    private static bool IsReversed(IReadOnlyDictionary<string, string> row)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        return row["Start Occurred"].Length > 0 && row["End Occurred"].Length > 0 &&
            ToUtc(row["End Occurred"], zone) < ToUtc(row["Start Occurred"], zone);
    }

    /// <summary>The earlier of two, and past the gap, as the mapping language says.</summary>
    private static DateTimeOffset ToUtc(string text, TimeZoneInfo zone)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-1)) : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static bool IsJuvenile(IReadOnlyDictionary<string, string> row) =>
        row["Case Status"].EndsWith("Juvenile", StringComparison.Ordinal) ||
        row["Incident Code"].StartsWith("JUVENILE", StringComparison.Ordinal) ||
        row["Incident Code"].StartsWith("MISSING PERSON - JUVENILE", StringComparison.Ordinal) ||
        row["Incident Code"].StartsWith("CHILD ABUSE", StringComparison.Ordinal);

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal);

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static double? Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Pair(double? north, double? east) =>
        string.Create(CultureInfo.InvariantCulture, $"({north},{east})");
}
