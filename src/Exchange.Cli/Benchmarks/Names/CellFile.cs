using System.IO.Compression;
using System.Text;

namespace Exchange.Cli.Benchmarks.Names;

/// <summary>Reads comma-separated test data with a header (RFC 4180, no line breaks in cells), gzip or plain.</summary>
internal static class CellFile
{
    /// <summary>Every row as column to cell.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var reader = Open(path);
        var header = Cells(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    private static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
