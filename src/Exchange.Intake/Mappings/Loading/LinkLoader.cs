using Exchange.Intake.Mappings.Filling;
using Exchange.Records.Fields;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads links between entities of a row; they are loaded last, when every label is known.</summary>
internal sealed class LinkLoader(LoadNotes notes, SourceLoader sources, ConditionLoader conditions)
{
    /// <summary>The links.</summary>
    public IReadOnlyList<LinkFilling> Load(YamlNode node)
    {
        var items = node is YamlSequenceNode sequence ? sequence.Children : [node];
        return [.. items.Select(LoadOne).OfType<LinkFilling>()];
    }

    private LinkFilling? LoadOne(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            notes.Report(node, "yaml-shape", "a link has `type`, `from` and `to`");
            return null;
        }

        var map = new YamlMap(mapping, notes);
        var type = CheckType(map);
        var from = FindLabel(map, "from");
        var toRecord = map.Take("toRecord") is { } record ? sources.Load(record) : null;
        var to = toRecord is null ? FindLabel(map, "to") : null;
        var when = map.Take("when") is { } condition ? conditions.Load(condition) : null;
        map.ReportRest();
        return type is null || from is null || (to is null && toRecord is null) ? null
            : new LinkFilling(type, from, to, toRecord, when);
    }

    private string? CheckType(YamlMap map)
    {
        var type = map.TakeText("type")?.TrimStart('=');
        var codes = RecordShape.Leaves["links[].type"].Codes!;
        if (type is null || !codes.Contains(type))
        {
            notes.Report(map.Take("type") ?? map.Node, "code-unknown",
                $"`type` of a link: {Suggestion.For(type ?? "", [.. codes.Entries.Select(entry => entry.Code)])}");
        }

        return type;
    }

    private EntityLabel? FindLabel(YamlMap map, string key)
    {
        var name = map.TakeText(key);
        if (name is not null && notes.Labels.TryGetValue(name, out var label))
        {
            return label;
        }

        notes.Report(map.Take(key) ?? map.Node, "label-unknown",
            name is null ? $"a link has `{key}`, the `id` of an entity"
                : $"`{name}`: {Suggestion.For(name, [.. notes.Labels.Keys])}");
        return null;
    }
}
