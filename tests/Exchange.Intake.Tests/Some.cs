using System.IO.Compression;
using System.Text;

namespace Exchange.Intake.Tests;

/// <summary>Small mappings and files.</summary>
internal static class Some
{
    /// <summary>Two columns, `id` and `text`.</summary>
    public const string TextMapping = """
        name: test
        system: rms
        kind: incident
        id: id
        fields:
          narrative: text
        """;

    /// <summary>A mapping of columns `id`, and those that the fields name.</summary>
    public static string Mapping(string fields, string header = "") => $"""
        name: test
        system: rms
        kind: incident
        timeZone: America/New_York
        id: id
        {header}
        fields:
        {string.Join('\n', fields.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line))}
        """;

    public static byte[] Gzip(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
