using Exchange.Intake;
using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;
using Exchange.Intake.Ndjson;
using Exchange.Node.Contributions;

namespace Exchange.Cli.Ingesting;

/// <summary>How the files of one command are read.</summary>
/// <param name="Name">The source's name, for the audit log and the file of rejects.</param>
/// <param name="Format"><c>csv</c> or <c>ndjson</c>.</param>
/// <param name="Reader">Reads them; null when the mapping is wrong.</param>
/// <param name="Problems">Everything that is wrong with the mapping.</param>
internal sealed record IngestSource(string Name, string Format, IRecordReader? Reader, IReadOnlyList<MappingProblem> Problems)
{
    /// <summary>Reads the mapping file, if one is named.</summary>
    public static IngestSource Open(string? mappingFile)
    {
        if (mappingFile is null)
        {
            return new IngestSource(SourceReaders.Canonical, "ndjson", new NdjsonReader(), []);
        }

        var reading = MappingFile.Read(File.ReadAllText(mappingFile));
        return new IngestSource(
            Path.GetFileNameWithoutExtension(mappingFile), "csv", reading.IsValid ? new CsvReader(reading.Mapping) : null, reading.Problems);
    }
}
