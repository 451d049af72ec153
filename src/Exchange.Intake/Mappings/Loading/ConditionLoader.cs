using Exchange.Intake.Mappings.Values;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads conditions: a column that has a value, <c>is</c>, <c>isNot</c>, <c>present</c>, <c>matches</c>, <c>all</c>,
/// <c>any</c>, <c>not</c>.
/// </summary>
internal sealed class ConditionLoader(LoadNotes notes)
{
    /// <summary>The condition, or null where it was reported.</summary>
    public Condition? Load(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } name })
        {
            return new Condition.Present(notes.Column(node, name));
        }

        if (node is not YamlMappingNode mapping)
        {
            notes.Report(node, "condition-unclear",
                "a condition is the name of a column, or a map with `column` and one of `is`, `isNot`, `present`, " +
                "`matches`");
            return null;
        }

        var map = new YamlMap(mapping, notes);
        var made = LoadCombined(map) ?? LoadColumn(map);
        map.ReportRest();
        return made;
    }

    private Condition? LoadCombined(YamlMap map)
    {
        if (map.Take("not") is { } inner)
        {
            return Load(inner) is { } condition ? new Condition.Not(condition) : null;
        }

        return LoadParts(map, "all") is { } all ? new Condition.All(all)
            : LoadParts(map, "any") is { } any ? new Condition.Any(any) : null;
    }

    private List<Condition>? LoadParts(YamlMap map, string key)
    {
        if (map.Take(key) is not { } node)
        {
            return null;
        }

        if (node is YamlSequenceNode list)
        {
            return [.. list.Children.Select(Load).OfType<Condition>()];
        }

        notes.Report(node, "condition-unclear", $"`{key}` is a list of conditions");
        return [];
    }

    private Condition? LoadColumn(YamlMap map)
    {
        var name = map.TakeText("column");
        var tests = LoadTests(map, name is null ? null : notes.Column(map.Take("column")!, name)).ToList();
        if (name is not null && tests.Count > 0)
        {
            return tests.Count == 1 ? tests[0] : new Condition.All(tests);
        }

        if (map.Take("not") is null && map.Take("all") is null && map.Take("any") is null)
        {
            notes.Report(map.Node, "condition-unclear", "give `column` and one of `is`, `isNot`, `present`, `matches`");
        }

        return null;
    }

    private IEnumerable<Condition> LoadTests(YamlMap map, ColumnRef? column)
    {
        var (texts, not, present, pattern) = (map.TakeTexts("is"), map.TakeTexts("isNot"), map.TakeText("present"),
            map.Take("matches"));
        if (column is null)
        {
            yield break;
        }

        if (texts.Count > 0)
        {
            yield return new Condition.Is(column, Set(texts));
        }

        if (not.Count > 0)
        {
            yield return new Condition.Not(new Condition.Is(column, Set(not)));
        }

        if (present is not null)
        {
            yield return IsYes(present) ? new Condition.Present(column)
                : new Condition.Not(new Condition.Present(column));
        }

        if (pattern is not null && new PatternLoader(notes).Load(pattern) is { } regex)
        {
            yield return new Condition.Matches(column, regex);
        }
    }

    private static HashSet<string> Set(IReadOnlyList<(YamlNode At, string Text)> texts) =>
        texts.Select(value => value.Text.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsYes(string text) => text is "true" or "yes";
}
