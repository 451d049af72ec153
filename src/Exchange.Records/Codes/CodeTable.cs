using System.Collections.Frozen;

namespace Exchange.Records.Codes;

/// <summary>A closed list of codes with their meanings, as shipped in <c>Codes/Tables</c>.</summary>
public sealed class CodeTable
{
    private readonly FrozenDictionary<string, CodeEntry> entries;

    private CodeTable(string name, IReadOnlyList<CodeEntry> all)
    {
        Name = name;
        Entries = all;
        entries = all.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>The table's name, for example <c>sex</c>.</summary>
    public string Name { get; }

    /// <summary>Every code, in the order of the file.</summary>
    public IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>Whether the code is in the table; letters must agree in case.</summary>
    public bool Contains(string code) => entries.ContainsKey(code);

    /// <summary>The entry of a code, or null.</summary>
    public CodeEntry? Find(string code) => entries.GetValueOrDefault(code);

    /// <summary>Reads a table: a line is a code, its meaning and, in some tables, a class, parted by tabulators.</summary>
    internal static CodeTable Read(string name, TextReader reader)
    {
        var all = new List<CodeEntry>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                all.Add(new CodeEntry(cells[0], cells[1], cells.Length > 2 ? cells[2] : null));
            }
        }

        return new CodeTable(name, all);
    }
}
