using Exchange.Intake.Mappings.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads translation tables: owner's code to ours, <c>~</c> where it means nothing here.</summary>
internal sealed class TableLoader(LoadNotes notes)
{
    /// <summary>Loads the section <c>tables</c>.</summary>
    public void LoadNamed(YamlMap? tables)
    {
        foreach (var (_, name, value) in tables?.Entries ?? [])
        {
            notes.Tables[name] = Load(value, $"table `{name}`");
        }
    }

    /// <summary>
    /// Loads a table that stands where it is used, or finds a named one; null where there is none such.
    /// </summary>
    public Translation? LoadHere(YamlNode node)
    {
        if (node is YamlMappingNode)
        {
            return Load(node, "a table");
        }

        var name = (node as YamlScalarNode)?.Value ?? "";
        if (notes.Tables.TryGetValue(name, out var table))
        {
            return table;
        }

        notes.Report(node, "table-unknown", $"table `{name}`: {Suggestion.For(name, notes.Tables.Keys)}");
        return null;
    }

    private Translation Load(YamlNode node, string words)
    {
        if (node is not YamlMappingNode map)
        {
            notes.Report(node, "yaml-shape", "a table is a map from the owner's code to ours");
            return new Translation(words, Translation.Freeze([]));
        }

        var entries = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in map.Children)
        {
            var code = ((key as YamlScalarNode)?.Value ?? "").Trim();
            if (value is not YamlScalarNode text || !entries.TryAdd(code, Meaning(text)))
            {
                notes.Report(key, "table-entry",
                    $"`{code}`: give each code once, letters of either case, with one text");
            }
        }

        return new Translation(FormattableString.Invariant($"translated by {words} of {entries.Count} codes"),
            Translation.Freeze(entries));
    }

    private static string? Meaning(YamlScalarNode text) =>
        string.IsNullOrEmpty(text.Value) || (text.Style == ScalarStyle.Plain && text.Value is "~" or "null") ? null
            : text.Value;
}
