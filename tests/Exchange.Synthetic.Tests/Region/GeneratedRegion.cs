using Exchange.Intake;
using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;
using Exchange.Intake.Ndjson;
using Exchange.Synthetic.Tests.Region;

[assembly: AssemblyFixture(typeof(GeneratedRegion))]

namespace Exchange.Synthetic.Tests.Region;

/// <summary>A region written once for all tests, and its files read back through intake.</summary>
public sealed class GeneratedRegion : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public static SyntheticOptions Options { get; } = new() { Seed = 7, Records = 24_000, Agencies = 3 };

    public RegionSummary Summary { get; private set; } = null!;

    /// <summary>Rows of every agency, in the order of the summary.</summary>
    public IReadOnlyList<AgencyRows> Agencies { get; private set; } = [];

    public IReadOnlyList<TruePersonLine> Truth { get; private set; } = [];

    public string Folder => folder.Path;

    public async ValueTask InitializeAsync()
    {
        Summary = await SyntheticRegion.WriteAsync(Options, folder.Path, null, CancellationToken.None);
        var read = new List<AgencyRows>();
        foreach (var agency in Summary.Agencies)
        {
            read.Add(await ReadAsync(agency, folder.Path));
        }

        Agencies = read;
        Truth = [.. (await File.ReadAllLinesAsync(folder.At(RegionSummary.TruthFile))).Select(TruePersonLine.Read)];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>An agency's file, read through the mapping that the summary names.</summary>
    public static async Task<AgencyRows> ReadAsync(AgencySummary agency, string folder)
    {
        await using var file = File.OpenRead(Path.Combine(folder, agency.File));
        var rows = new List<IntakeRow>();
        var problems = new List<FileProblem>();
        var context = new IntakeContext(agency.Ori, new ManualTime());
        await foreach (var item in Reader(agency).ReadAsync(file, context, CancellationToken.None))
        {
            item.Match<object?>(
                row =>
                {
                    rows.Add(row);
                    return null;
                },
                problem =>
                {
                    problems.Add(problem);
                    return null;
                });
        }

        problems.ShouldBeEmpty();
        return new AgencyRows(agency, rows);
    }

    private static IRecordReader Reader(AgencySummary agency)
    {
        if (agency.Mapping is null)
        {
            return new NdjsonReader();
        }

        var reading = MappingFile.Read(
            File.ReadAllText(Repository.At([.. SyntheticRegion.MappingFolder.Split('/'), agency.Mapping])));
        reading.Problems.ShouldBeEmpty();
        return new CsvReader(reading.Mapping!);
    }
}
