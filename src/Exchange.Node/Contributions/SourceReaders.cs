using Exchange.Intake;
using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;
using Exchange.Intake.Ndjson;
using Exchange.Node.Setup;

namespace Exchange.Node.Contributions;

/// <summary>
/// The sources that are set up at a node: each mapping file in the folder <c>sources</c> is one, and <c>canonical</c> takes records as NDJSON.
/// </summary>
public sealed class SourceReaders(NodeFolder folder)
{
    /// <summary>The source that needs no mapping.</summary>
    public const string Canonical = "canonical";

    /// <summary>Names of all sources.</summary>
    public IReadOnlyList<string> Names =>
    [
        Canonical,
        .. Directory.EnumerateFiles(folder.Sources, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>How a source's files are read; null when it is not set up or its mapping is wrong.</summary>
    public (IRecordReader Reader, string Format)? Find(string name)
    {
        if (name == Canonical)
        {
            return (new NdjsonReader(), "ndjson");
        }

        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        var reading = MappingFile.Read(File.ReadAllText(Path.Combine(folder.Sources, name + ".yaml")));
        return reading.IsValid ? (new CsvReader(reading.Mapping), "csv") : null;
    }
}
