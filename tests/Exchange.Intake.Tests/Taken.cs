using System.Text;
using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;
using Exchange.Records;
using Exchange.Records.Identity;

namespace Exchange.Intake.Tests;

/// <summary>Everything that came of reading one file.</summary>
internal sealed class Taken
{
    public static Ori Owner { get; } = Ori.Parse("TXHPD0000");

    public static IntakeContext Context { get; } = new(Owner, new ManualTime());

    public List<IntakeRow> Rows { get; } = [];

    public List<FileProblem> FileProblems { get; } = [];

    public List<ContributedRecord> Records => [.. Rows.Where(row => row.IsValid).Select(row => row.Record!)];

    public IEnumerable<RowProblem> Problems => Rows.SelectMany(row => row.Problems);

    public string Codes => string.Join(" ", Problems.Select(problem => problem.Code));

    public static async Task<Taken> ReadAsync(IRecordReader reader, Stream stream, IntakeContext? context = null)
    {
        var taken = new Taken();
        await foreach (var item in reader.ReadAsync(stream, context ?? Context, TestContext.Current.CancellationToken))
        {
            item.Match(row => { taken.Rows.Add(row); return 0; },
                problem => { taken.FileProblems.Add(problem); return 0; });
        }

        return taken;
    }

    public static Task<Taken> CsvAsync(string mapping, string csv, IntakeContext? context = null) =>
        CsvAsync(mapping, Encoding.UTF8.GetBytes(csv), context);

    public static Task<Taken> CsvAsync(string mapping, byte[] csv, IntakeContext? context = null) =>
        ReadAsync(new CsvReader(Load(mapping)), new MemoryStream(csv), context);

    public static Mapping Load(string yaml)
    {
        var reading = MappingFile.Read(yaml);
        reading.Problems.ShouldBeEmpty();
        return reading.Mapping!;
    }
}
