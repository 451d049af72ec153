using System.Collections.Frozen;

namespace Exchange.Records.Codes;

/// <summary>The code tables that ship with the exchange: NIBRS, NCIC, N-DEx, and our own lists of kinds, marks and statuses.</summary>
public static class CodeTables
{
    private static readonly FrozenDictionary<string, CodeTable> All = Load();

    /// <summary>Names of all tables, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Kinds of records.</summary>
    public static CodeTable RecordKinds => All["record-kind"];

    /// <summary>Marks of records and entities.</summary>
    public static CodeTable Marks => All["mark"];

    /// <summary>Roles of entities, each with its class.</summary>
    public static CodeTable Roles => All["role"];

    /// <summary>The table of that name, or null.</summary>
    public static CodeTable? Find(string name) => All.GetValueOrDefault(name);

    private static FrozenDictionary<string, CodeTable> Load()
    {
        var assembly = typeof(CodeTables).Assembly;
        var tables = new Dictionary<string, CodeTable>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("codes/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource["codes/".Length..];
            tables[name] = CodeTable.Read(name, reader);
        }

        return tables.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
