using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Records.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Exchange.Policy.Decisions;

/// <summary>Reads YAML into the tree that JSON is checked in, so that both are checked by the same code with the same words.</summary>
internal static class YamlTree
{
    private const int NodesMax = 200_000;
    private const int DepthMax = 16;

    /// <summary>The document, or null and a problem that names the line.</summary>
    public static JsonDocument? Read(string yaml, ICollection<Problem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var left = NodesMax;
            var root = stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode, DepthMax, ref left);
            return JsonSerializer.SerializeToDocument(root);
        }
        catch (YamlException e)
        {
            problems.Add(new Problem(
                "$", "yaml-unreadable", FormattableString.Invariant($"this is no YAML that can be read; look at line {e.Start.Line}")));
            return null;
        }
    }

    /// <summary>Anchors are followed, so the number of nodes is bounded, not only the size of the text.</summary>
    private static JsonNode? Convert(YamlNode node, int depth, ref int left)
    {
        if (depth == 0 || --left < 0)
        {
            throw new YamlException(node.Start, node.End, "too deep or too large");
        }

        return node switch
        {
            YamlMappingNode mapping => Members(mapping, depth, ref left),
            YamlSequenceNode sequence => Items(sequence, depth, ref left),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new YamlException(node.Start, node.End, "unknown kind of node"),
        };
    }

    private static JsonObject Members(YamlMappingNode mapping, int depth, ref int left)
    {
        var members = new JsonObject();
        foreach (var (name, value) in mapping.Children)
        {
            members[(name as YamlScalarNode)?.Value ?? ""] = Convert(value, depth - 1, ref left);
        }

        return members;
    }

    private static JsonArray Items(YamlSequenceNode sequence, int depth, ref int left)
    {
        var items = new JsonArray();
        foreach (var item in sequence.Children)
        {
            items.Add(Convert(item, depth - 1, ref left));
        }

        return items;
    }

    private static JsonValue? Scalar(YamlScalarNode scalar) => (scalar.Style, scalar.Value) switch
    {
        (ScalarStyle.Plain, "true") => JsonValue.Create(true),
        (ScalarStyle.Plain, "false") => JsonValue.Create(false),
        (ScalarStyle.Plain, "" or "~" or "null") => null,
        (_, var text) => JsonValue.Create(text),
    };
}
