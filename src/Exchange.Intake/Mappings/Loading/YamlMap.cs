using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>A YAML map whose keys are taken one by one; what is left over is reported as unknown.</summary>
internal sealed class YamlMap(YamlMappingNode node, LoadNotes notes)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Where the map stands.</summary>
    public YamlMappingNode Node => node;

    /// <summary>Keys with their nodes, in the order of the file.</summary>
    public IEnumerable<(YamlNode Key, string Name, YamlNode Value)> Entries =>
        node.Children.Select(pair => (pair.Key, (pair.Key as YamlScalarNode)?.Value ?? "", pair.Value));

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Take(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    /// <summary>The text of a key, or null; anything but text is reported.</summary>
    public string? TakeText(string key)
    {
        var value = Take(key);
        if (value is null or YamlScalarNode)
        {
            return (value as YamlScalarNode)?.Value;
        }

        notes.Report(value, "yaml-shape", $"`{key}` is one text");
        return null;
    }

    /// <summary>The texts of a key that is one text or a list of them; none where it is absent.</summary>
    public IReadOnlyList<(YamlNode At, string Text)> TakeTexts(string key) =>
        Take(key) is { } value ? Texts(value, notes) : [];

    /// <summary>The map of a key, or null; anything but a map is reported.</summary>
    public YamlMap? TakeMap(string key)
    {
        var value = Take(key);
        if (value is not null and not YamlMappingNode)
        {
            notes.Report(value, "yaml-shape", $"`{key}` is a map of keys and values");
        }

        return value is YamlMappingNode map ? new YamlMap(map, notes) : null;
    }

    /// <summary>A number of a key, or null; anything else is reported.</summary>
    public double? TakeNumber(string key)
    {
        if (TakeText(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        notes.Report(Take(key)!, "yaml-shape", $"`{key}` is a number");
        return null;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void ReportRest(string code = "key-unknown")
    {
        foreach (var (key, name, _) in Entries.Where(entry => !known.Contains(entry.Name)))
        {
            notes.Report(key, code, $"`{name}`: {Suggestion.For(name, known)}");
        }
    }

    /// <summary>The texts of a node that is one text or a list of them.</summary>
    public static IReadOnlyList<(YamlNode At, string Text)> Texts(YamlNode node, LoadNotes notes)
    {
        var items = node is YamlSequenceNode list ? list.Children : [node];
        foreach (var item in items.Where(item => item is not YamlScalarNode))
        {
            notes.Report(item, "yaml-shape", "give a text or a list of texts");
        }

        return [.. items.OfType<YamlScalarNode>().Select(item => ((YamlNode)item, item.Value ?? ""))];
    }
}
