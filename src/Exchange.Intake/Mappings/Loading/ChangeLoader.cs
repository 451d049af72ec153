using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads the steps that change a text, always applied in this order: <c>empty</c>, <c>regex</c>, <c>remove</c>,
/// <c>case</c>.
/// </summary>
internal sealed class ChangeLoader(LoadNotes notes)
{
    private static readonly Dictionary<string, Func<string, string>> Cases = new(StringComparer.Ordinal)
    {
        ["upper"] = text => text.ToUpperInvariant(),
        ["lower"] = text => text.ToLowerInvariant(),
        ["title"] = text => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant()),
    };

    /// <summary>The steps of a map.</summary>
    public IReadOnlyList<TextChange> Load(YamlMap map) =>
        [.. new[] { Empty(map), Extract(map), Remove(map), Case(map) }.OfType<TextChange>()];

    private static TextChange? Empty(YamlMap map)
    {
        var values = map.TakeTexts("empty");
        var set = values.Select(value => value.Text.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return set.Count == 0 ? null
            : new TextChange($"{set.Count} values treated as empty", text => set.Contains(text) ? null : text);
    }

    private TextChange? Extract(YamlMap map)
    {
        if (map.Take("regex") is not { } node || new PatternLoader(notes).Load(node) is not { } pattern)
        {
            return null;
        }

        return new TextChange("the part that a pattern finds", text => Find(pattern, text));
    }

    private static string? Find(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        return !match.Success ? null : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
    }

    private static TextChange? Remove(YamlMap map)
    {
        if (map.TakeText("remove") is not { Length: > 0 } marks)
        {
            return null;
        }

        return new TextChange(
            $"without `{marks}`", text => string.Concat(text.Where(c => !marks.Contains(c, StringComparison.Ordinal))));
    }

    private TextChange? Case(YamlMap map)
    {
        var name = map.TakeText("case");
        if (name is null || Cases.ContainsKey(name))
        {
            return name is null ? null : new TextChange($"in {name} case", Cases[name]);
        }

        notes.Report(map.Take("case")!, "value-unknown", $"`{name}`: {Suggestion.For(name, Cases.Keys)}");
        return null;
    }
}
