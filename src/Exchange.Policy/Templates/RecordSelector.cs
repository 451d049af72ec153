using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>For which records and entities a rule is. A dimension that is not given holds for all; one that is empty holds for none.</summary>
/// <param name="Kinds">Kinds of records.</param>
/// <param name="KindsExcept">All kinds but these.</param>
/// <param name="Marks">Records or entities that bear any of these marks.</param>
/// <param name="Systems">Source systems.</param>
/// <param name="Roles">Entities in these roles; such a rule says nothing about the record as such.</param>
public sealed record RecordSelector(
    IReadOnlyList<string>? Kinds,
    IReadOnlyList<string>? KindsExcept,
    IReadOnlyList<string>? Marks,
    IReadOnlyList<string>? Systems,
    IReadOnlyList<string>? Roles)
{
    /// <summary>Every record.</summary>
    public static RecordSelector Everything { get; } = new(null, null, null, null, null);

    /// <summary>Whether an entry with this label is meant.</summary>
    public bool Selects(EntryLabel label) =>
        (Kinds?.Contains(label.Kind) ?? true) &&
        !(KindsExcept?.Contains(label.Kind) ?? false) &&
        (Systems?.Contains(label.System) ?? true) &&
        (Roles?.Contains(label.Role) ?? true) &&
        (Marks is null || label.Marks.Any(Marks.Contains));
}
