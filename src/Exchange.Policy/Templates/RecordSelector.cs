using Exchange.Records.Fields;
using Exchange.Records.Identity;

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

    /// <summary>Records with an offense of any of these classes.</summary>
    public IReadOnlyList<string>? Offenses { get; init; }

    /// <summary>Records of events longer ago than this.</summary>
    public RecordAge? OlderThan { get; init; }

    /// <summary>Records of events at most so long ago.</summary>
    public RecordAge? NewerThan { get; init; }

    /// <summary>These records by name.</summary>
    public IReadOnlySet<RecordId>? Ids { get; init; }

    /// <summary>Whether the answer depends on more than the label.</summary>
    public bool LooksAtRecord => OlderThan is not null || NewerThan is not null || Ids is not null;

    /// <summary>Whether an entry with this label is meant, as far as the label tells.</summary>
    public bool SelectsLabel(EntryLabel label) =>
        Allows(Kinds, label.Kind) && KindsExcept?.Contains(label.Kind) is not true &&
        Allows(Systems, label.System) && Allows(Roles, label.Role) &&
        (Marks is null || label.Marks.Any(Marks.Contains)) &&
        (Offenses is null || label.OffenseClasses.Any(Offenses.Contains));

    /// <summary>Whether the record is meant, as far as it goes beyond the label.</summary>
    public Selection SelectsRecord(RecordFacts? record, DateTimeOffset? askedAt)
    {
        if (!LooksAtRecord)
        {
            return Selection.Yes;
        }

        if (record is not { } known || (Ids is not null && !Ids.Contains(known.Id)))
        {
            return record is null ? Selection.Unknown : Selection.No;
        }

        if (OlderThan is null && NewerThan is null)
        {
            return Selection.Yes;
        }

        if (known.EventAt is not { } at || askedAt is not { } now)
        {
            return Selection.Unknown;
        }

        var fits = (OlderThan is not { } old || at < old.Before(now)) && (NewerThan is not { } young || at >= young.Before(now));
        return fits ? Selection.Yes : Selection.No;
    }

    private static bool Allows(IReadOnlyList<string>? allowed, string value) => allowed is null || allowed.Contains(value);
}
