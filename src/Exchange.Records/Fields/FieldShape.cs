using Exchange.Records.Codes;

namespace Exchange.Records.Fields;

/// <summary>
/// One field of the record model: its JSON name, its type, what may stand in it, and the group that templates decide
/// by.
/// </summary>
public sealed class FieldShape
{
    internal FieldShape(
        string path, string name, FieldType type, bool isList, FieldAttribute rules, FieldAccess access,
            IReadOnlyList<FieldShape> members)
    {
        Access = access;
        Path = path;
        Name = name;
        Type = type;
        IsList = isList;
        Rules = rules;
        Members = members;
        byName = members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    private readonly Dictionary<string, FieldShape> byName;

    /// <summary>Path from the record, lists marked: <c>persons[].name.surname</c>.</summary>
    public string Path { get; }

    /// <summary>JSON member name.</summary>
    public string Name { get; }

    /// <summary>Type of the value, or of each item of a list.</summary>
    public FieldType Type { get; }

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; }

    /// <summary>Limits and code table.</summary>
    public FieldAttribute Rules { get; }

    /// <summary>The group by which templates decide about the field.</summary>
    public FieldGroup Group => Rules.Group;

    /// <summary>Reads and writes the field in the typed model.</summary>
    public FieldAccess Access { get; }

    /// <summary>Members of an object, in the order of the model; empty for anything else.</summary>
    public IReadOnlyList<FieldShape> Members { get; }

    /// <summary>The code table of the value, or null.</summary>
    public CodeTable? Codes => Rules.Codes is null ? null : CodeTables.Find(Rules.Codes);

    /// <summary>The member of that JSON name, or null.</summary>
    public FieldShape? Member(string name) => byName.GetValueOrDefault(name);
}
