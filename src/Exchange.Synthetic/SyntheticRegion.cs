using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Output;

namespace Exchange.Synthetic;

/// <summary>Writes the exports of a fictional region's agencies, and who is who in them.</summary>
public static class SyntheticRegion
{
    /// <summary>Folder, in the repository, of the mapping files for the two CSV layouts.</summary>
    public const string MappingFolder = "schemas/mappings/synthetic";

    /// <summary>
    /// Writes one export file an agency, <c>truth.ndjson</c>, and at the very end <c>region.json</c>. Files of the
    /// same names are replaced. Memory is bounded whatever the number of records.
    /// </summary>
    /// <exception cref="ArgumentException">The options have problems; ask <see cref="SyntheticOptions.Problems"/>
    /// first.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<RegionSummary> WriteAsync(
        SyntheticOptions options, string folder, IProgress<SyntheticProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (options.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(options));
        }

        var roster = new AgencyRoster(options.Agencies);
        RegionSummary summary;
        await using (var files = new RegionFiles(folder, options, roster))
        {
            var writer = new RegionWriter(options, roster, files);
            await writer.WriteAsync(progress, cancellationToken);
            summary = new RegionSummary
            {
                Options = options,
                Agencies = [.. roster.All.Select(agency => Summarize(agency, files))],
                Persons = writer.Persons,
                Mentions = writer.Mentions,
                Searches = writer.Searches.Chosen,
            };
        }

        await File.WriteAllBytesAsync(
            Path.Combine(folder, RegionSummary.RegionFile), RegionDocument.Write(summary), cancellationToken);
        return summary;
    }

    /// <summary>Name of the mapping file of a layout; null for canonical records.</summary>
    public static string? MappingOf(ExportLayout layout) => layout switch
    {
        ExportLayout.PersonRows => "person-rows.yaml",
        ExportLayout.CaseColumns => "case-columns.yaml",
        ExportLayout.Ndjson => null,
    };

    private static AgencySummary Summarize(Agency agency, RegionFiles files)
    {
        var (rows, broken) = files.CountOf(agency);
        return new AgencySummary(
            agency.Ori, agency.Name, files.NameOf(agency), agency.Layout, MappingOf(agency.Layout), rows, broken);
    }
}
