using System.IO.Compression;
using Exchange.Synthetic.Agencies;

namespace Exchange.Synthetic.Output;

/// <summary>The open files of a region: one an agency, and the truth.</summary>
internal sealed class RegionFiles : IAsyncDisposable
{
    private const int BufferBytes = 1 << 18;

    private readonly string folder;
    private readonly bool gzip;
    private readonly Stream[] exports;
    private readonly Stream truth;
    private readonly long[] rows;
    private readonly long[] broken;

    /// <summary>Creates the files; what was there before is gone.</summary>
    public RegionFiles(string folder, SyntheticOptions options, AgencyRoster roster)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        gzip = options.Gzip;
        File.Delete(Path.Combine(this.folder, RegionSummary.RegionFile));
        exports = [.. roster.All.Select(Open)];
        truth = Create(RegionSummary.TruthFile, BufferBytes);
        rows = new long[exports.Length];
        broken = new long[exports.Length];
    }

    /// <summary>Name of an agency's file.</summary>
    public string NameOf(Agency agency) => string.Concat(
        "agency-", agency.Ori.Text,
        agency.Layout == ExportLayout.Ndjson ? "-records.ndjson" : $"-{agency.SystemFor("incident")}.csv",
        gzip ? ".gz" : "");

    /// <summary>Rows written to an agency's file, and broken ones among them.</summary>
    public (long Rows, long Broken) CountOf(Agency agency) => (rows[agency.Index], broken[agency.Index]);

    /// <summary>Writes one wave: every agency's rows in the order of their last change, and the truth.</summary>
    public async Task WriteAsync(IReadOnlyList<CircleText> wave, CancellationToken cancellationToken)
    {
        foreach (var row in wave.SelectMany(circle => circle.Rows).OrderBy(row => row.Changed).ThenBy(row => row.Row))
        {
            await exports[row.Agency].WriteAsync(row.Bytes, cancellationToken);
            rows[row.Agency]++;
            broken[row.Agency] += row.IsBroken ? 1 : 0;
        }

        foreach (var circle in wave)
        {
            await truth.WriteAsync(circle.Truth, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var stream in exports.Append(truth))
        {
            await stream.DisposeAsync();
        }
    }

    private Stream Open(Agency agency)
    {
        var file = Create(NameOf(agency), BufferBytes);
        Stream stream = gzip ? new BufferedStream(new GZipStream(file, CompressionLevel.Fastest), BufferBytes) : file;
        stream.Write(CircleRenderer.SheetOf(agency.Layout).Header);
        return stream;
    }

    private FileStream Create(string name, int bufferBytes) =>
        new(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferBytes);
}
