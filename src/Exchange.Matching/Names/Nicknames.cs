using System.Collections.Frozen;

namespace Exchange.Matching.Names;

/// <summary>
/// Given names with their short forms, pet names and forms in other languages, as classes: two names are alike when one class has both. A name
/// can be in several classes.
/// </summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, ushort[]> Classes = Load();

    /// <summary>The classes that a folded name is in; none for a name that the table does not have.</summary>
    public static IReadOnlyList<ushort> ClassesOf(string name) => Classes.GetValueOrDefault(name) ?? [];

    /// <summary>Every name in the table.</summary>
    public static IEnumerable<string> Known => Classes.Keys;

    private static FrozenDictionary<string, ushort[]> Load()
    {
        var rows = ShippedTable.Rows("names/nicknames");
        return rows.SelectMany((row, number) => row[1].Split(' ').Prepend(row[0]).Select(name => (Name: name, Class: (ushort)number)))
            .GroupBy(pair => pair.Name, pair => pair.Class)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
