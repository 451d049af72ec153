using System.Security.Cryptography;
using System.Text;
using Exchange.Intake.Mappings.Loading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings;

/// <summary>Reads mapping files; the language is described in docs/mapping-files.md.</summary>
public static class MappingFile
{
    private const int LengthMax = 1024 * 1024;

    /// <summary>Reads a mapping file and lists everything that is wrong with it; nothing is half loaded.</summary>
    public static MappingReading Read(string yaml)
    {
        if (yaml.Length > LengthMax)
        {
            return Wrong(1, 1, "file-too-long", $"give at most {LengthMax} characters");
        }

        try
        {
            return YamlGuard.Check(yaml) is { } problem ? new MappingReading(null, [problem]) : Load(yaml);
        }
        catch (YamlException e)
        {
            return Wrong(e.Start.Line, e.Start.Column, "yaml-unreadable",
                $"this is no YAML: {Innermost(e).Message.ReplaceLineEndings(" ")}; " +
                "names with `#`, `:` or quotes in them need quotes around");
        }
    }

    private static MappingReading Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return Wrong(1, 1, "yaml-shape",
                "a mapping file is one YAML document with keys such as `name`, `id` and `fields`");
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)));
        return new MappingLoader(root, digest).Load();
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private static MappingReading Wrong(long line, long column, string code, string message) =>
        new(null, [new MappingProblem(line, column, code, message)]);
}
