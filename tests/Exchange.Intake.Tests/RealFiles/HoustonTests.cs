using System.Diagnostics;
using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;

namespace Exchange.Intake.Tests.RealFiles;

public sealed class HoustonTests
{
    [Theory]
    [InlineData("houston", "police-houston/houston_2010.csv.gz")]
    [InlineData("nypd-arrests", "police-nypd-arrests/nypd_arrests_2021.csv.gz")]
    [InlineData("unl-crime-log", "police-unl/unlpd_2005_2017.csv.gz")]
    [InlineData("baltimore-arrests", "police-baltimore-arrests/baltimore_arrests.csv.gz")]
    [InlineData("baltimore-calls", "police-baltimore-cfs/baltimore_cfs.csv.gz")]
    [InlineData("baltimore-part1", "police-baltimore-part1/baltimore_part1.csv.gz")]
    [InlineData("toronto-bicycles", "police-toronto-bicycles/toronto_bicycle_thefts.csv.gz")]
    [InlineData("new-zealand-vehicles", "police-nz-stolen-vehicles/stolen_vehicles.csv")]
    [InlineData("chicago-tows", "vehicles-chicago-towed/chicago_towed_2017.csv")]
    [InlineData("chicago-tows", "vehicles-chicago-towed/chicago_towed_2020.csv")]
    [InlineData("montgomery-stops", "police-montgomery-stops-A/mcp_traffic_violations_A.csv")]
    public async Task Speed(string map, string file)
    {
        var t = TestContext.Current.CancellationToken;
        var reading = MappingFile.Read(await File.ReadAllTextAsync(Repository.At("schemas", "mappings", map + ".yaml"), t));
        foreach (var p in reading.Problems) { Console.WriteLine(map + " " + p); }
        if (!reading.IsValid) { return; }
        for (var i = 0; i < 3; i++)
        {
            await using var f = File.OpenRead(Path.Combine(Repository.RealData!, file));
            var w = Stopwatch.StartNew(); var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            long n = 0, bad = 0;
            var codes = new Dictionary<string, int>(); var ids = new HashSet<string>();
            await foreach (var item in new CsvReader(reading.Mapping).ReadAsync(f, Taken.Context, t))
            {
                if (item is IntakeRow { IsValid: true } k) { n++; ids.Add(k.Record!.LocalId); if (n == 100 && i == 0) { Console.WriteLine(System.Text.Encoding.UTF8.GetString(Exchange.Records.Json.RecordJson.ToCanonical(k.Record!))); } }
                else if (item is IntakeRow r) { bad++; foreach (var p in r.Problems) { codes[p.Code + " " + p.Column] = codes.GetValueOrDefault(p.Code + " " + p.Column) + 1; } }
                else { Console.WriteLine(item); }
            }
            var c = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            if (i != 1) { Console.WriteLine($"{map} {n} valid {bad} bad ids {ids.Count} {w.Elapsed.TotalSeconds:F2}s {(n + bad) / w.Elapsed.TotalSeconds:F0}/s cpu {(n + bad) / c.TotalSeconds:F0}/s {string.Join("; ", codes)}"); }
        }
    }
}
