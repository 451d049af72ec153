using Exchange.Intake.Mappings.Values;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads where a value comes from: a column's name, <c>=constant</c>, or a map with one origin and the steps that
/// follow it.
/// </summary>
internal sealed class SourceLoader(LoadNotes notes)
{
    private const string Origins = "give one of `column`, `constant`, `join`, `template`, `first`";

    /// <summary>The source of a node that stands by itself, or null where it was reported.</summary>
    public ValueSource? Load(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            return OfText(scalar);
        }

        if (node is not YamlMappingNode mapping)
        {
            notes.Report(node, "source-unclear", $"name a column, or {Origins}");
            return null;
        }

        var map = new YamlMap(mapping, notes);
        var loaded = Load(map);
        map.ReportRest();
        return loaded;
    }

    /// <summary>The source of a map; keys that are not about the source stay untaken.</summary>
    public ValueSource? Load(YamlMap map)
    {
        var origins = new ValueSource?[] { Column(map), Constant(map), Join(map), Template(map),
            First(map) }.OfType<ValueSource>().ToList();
        if (origins.Count != 1)
        {
            notes.Report(map.Node, "source-unclear", Origins);
        }

        var changes = new ChangeLoader(notes).Load(map);
        var source = origins.FirstOrDefault();
        return source is null || changes.Count == 0 ? Finish(source, map)
            : Finish(new ChangedSource(source, changes), map);
    }

    /// <summary>What is done with a value that cannot be used.</summary>
    public static Otherwise LoadOtherwise(YamlMap map) => map.TakeText("otherwise") switch
    {
        null or "reject" => Otherwise.Reject,
        "leave-out" => Otherwise.LeaveOut,
        var value => new Otherwise(false, value),
    };

    private ValueSource? OfText(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (text.StartsWith('='))
        {
            return new ConstantSource(text[1..].Trim());
        }

        if (text.Length > 0)
        {
            return new ColumnSource(notes.Column(node, text));
        }

        notes.Report(node, "source-unclear", $"name a column, or {Origins}");
        return null;
    }

    private ValueSource? Finish(ValueSource? source, YamlMap map)
    {
        var split = map.TakeText("split");
        var part = PartOf(map, split);
        source = (source, split, part) switch
        {
            (null, _, _) or (_, null, _) => source,
            (_, _, null) => new SplitSource(source, split),
            _ => new ChangedSource(source, [new TextChange($"part {part} between `{split}`", text => Part(text, split,
                part.Value))]),
        };
        if (map.Take("table") is not { } table)
        {
            return source;
        }

        var translation = new TableLoader(notes).LoadHere(table);
        return source is null || translation is null ? null
            : new TranslatedSource(source, translation, LoadOtherwise(map));
    }

    private int? PartOf(YamlMap map, string? split)
    {
        var part = map.TakeNumber("part");
        if (part is not null && (split is null || part.Value < 1 || part.Value != Math.Floor(part.Value)))
        {
            notes.Report(map.Take("part")!, "value-unknown", "`part` is 1 or more and goes with `split`");
            return null;
        }

        return (int?)part;
    }

    private static string? Part(string text, string separator, int part)
    {
        var parts = text.Split(separator);
        return part <= parts.Length ? parts[part - 1] : null;
    }

    private ColumnSource? Column(YamlMap map) =>
        map.TakeText("column") is { } name ? new ColumnSource(notes.Column(map.Take("column")!, name)) : null;

    private static ConstantSource? Constant(YamlMap map) =>
        map.TakeText("constant") is { } value ? new ConstantSource(value) : null;

    private JoinSource? Join(YamlMap map)
    {
        var separator = map.TakeText("with") ?? " ";
        return Parts(map, "join") is { } parts ? new JoinSource(parts, separator) : null;
    }

    private FirstSource? First(YamlMap map) => Parts(map, "first") is { } parts ? new FirstSource(parts) : null;

    private List<ValueSource>? Parts(YamlMap map, string key)
    {
        if (map.Take(key) is not { } node)
        {
            return null;
        }

        if (node is YamlSequenceNode { Children.Count: > 0 } list)
        {
            return [.. list.Children.Select(Load).OfType<ValueSource>()];
        }

        notes.Report(node, "yaml-shape", $"`{key}` is a list of columns or other sources");
        return [];
    }

    private TemplateSource? Template(YamlMap map)
    {
        if (map.TakeText("template") is not { } text)
        {
            return null;
        }

        var pieces = new List<string>();
        var columns = new List<ColumnRef>();
        var at = 0;
        for (var open = text.IndexOf('{', at); open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                notes.Report(map.Take("template")!, "template-wrong", "a brace `{` is not closed");
                break;
            }

            pieces.Add(text[at..open]);
            columns.Add(notes.Column(map.Take("template")!, text[(open + 1)..close]));
            at = close + 1;
        }

        pieces.Add(text[at..]);
        return new TemplateSource(pieces, columns);
    }
}
