using Exchange.Intake.Mappings.Filling;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads <c>id</c>: a column, a list of columns, <c>row-number</c>, or a map that says more.</summary>
internal sealed class IdLoader(LoadNotes notes)
{
    private const string RowNumber = "row-number";

    public IdRule Load(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            return OfColumns(node, YamlMap.Texts(node, notes), "/", "");
        }

        var id = new YamlMap(map, notes);
        var columns = id.TakeTexts("columns");
        var rule = OfColumns(node, columns, id.TakeText("with") ?? "/", id.TakeText("prefix") ?? "");
        id.ReportRest();
        return rule;
    }

    private IdRule OfColumns(YamlNode node, IReadOnlyList<(YamlNode At, string Text)> names, string separator, string prefix)
    {
        if (names.Count == 0)
        {
            notes.Report(node, "key-missing", $"name the columns that make the id, or say `{RowNumber}`");
        }

        return names is [(_, RowNumber)]
            ? new IdRule([], separator, prefix)
            : new IdRule([.. names.Select(name => notes.Column(name.At, name.Text))], separator, prefix);
    }
}
