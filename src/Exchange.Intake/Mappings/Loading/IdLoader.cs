using Exchange.Intake.Mappings.Filling;
using Exchange.Intake.Mappings.Values;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads <c>id</c> (columns, <c>row-number</c>, or a map that says more) and <c>group</c>.</summary>
internal sealed class IdLoader(LoadNotes notes)
{
    private const string RowNumber = "row-number";
    private const string Separator = "/";

    /// <summary>The rule that makes ids.</summary>
    public IdRule LoadId(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            return new IdRule(OfColumns(node, YamlMap.Texts(node, notes), Separator), "");
        }

        var map = new YamlMap(mapping, notes);
        var prefix = map.TakeText("prefix") ?? "";
        var source = map.Take("columns") is null
            ? new SourceLoader(notes).Load(map)
            : OfColumns(node, map.TakeTexts("columns"), map.TakeText("with") ?? Separator);
        map.ReportRest();
        return new IdRule(source, prefix);
    }

    /// <summary>What consecutive rows of one record share; null where every row is a record.</summary>
    public ValueSource? LoadGroup(YamlNode? node, IdRule id)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalarNode { Value: "consecutive" } when id.Source is not null:
                return id.Source;
            case YamlMappingNode mapping:
                var map = new YamlMap(mapping, notes);
                var columns = map.TakeTexts("consecutive");
                map.ReportRest();
                return OfColumns(node, columns, Separator);
            default:
                notes.Report(node, "value-unknown",
                    "`group` is `consecutive`, for rows with the same `id` of columns, " +
                    "or { consecutive: [columns that the rows of a record share] }");
                return null;
        }
    }

    private KeySource? OfColumns(YamlNode node, IReadOnlyList<(YamlNode At, string Text)> names, string separator)
    {
        if (names.Count == 0)
        {
            notes.Report(node, "key-missing", $"name columns, or say `{RowNumber}`");
        }

        return names is [(_, RowNumber)] ? null
            : new KeySource([.. names.Select(name => notes.Column(name.At, name.Text))], separator);
    }
}
