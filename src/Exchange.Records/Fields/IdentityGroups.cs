using Exchange.Records.Codes;

namespace Exchange.Records.Fields;

/// <summary>
/// Field groups that come from who an entity is, on top of the group of the field: a victim's name is both a name and a victim's
/// identity, and the stricter decision holds.
/// </summary>
public static class IdentityGroups
{
    private static readonly FieldGroupSet Identifying = FieldGroupSet.Of(
        FieldGroup.Name, FieldGroup.Alias, FieldGroup.DateOfBirth, FieldGroup.Identifiers, FieldGroup.Contact, FieldGroup.Photo);

    private static readonly FieldGroupSet WhereSomeoneLives = FieldGroupSet.Of(FieldGroup.Place, FieldGroup.ExactPlace);

    private static readonly Dictionary<string, FieldGroup> ByRoleClass = new(StringComparer.Ordinal)
    {
        [RoleClass.Victim] = FieldGroup.VictimIdentity,
        [RoleClass.Witness] = FieldGroup.WitnessIdentity,
    };

    /// <summary>Every group that a field of this group is in, when it stands in an entity with this label.</summary>
    public static FieldGroupSet Of(FieldGroup field, EntryLabel label)
    {
        var groups = FieldGroupSet.Of(field);
        var roleClass = CodeTables.Roles.Find(label.Role)?.Class;
        return label.EntityList switch
        {
            "persons" when Identifying.Contains(field) => groups.Union(OfPerson(roleClass, label)),
            "locations" when WhereSomeoneLives.Contains(field) => groups.Union(OfPlace(roleClass, label)),
            "telephones" or "emails" when field == FieldGroup.Contact => groups.Union(OfMarks(label)),
            _ => groups,
        };
    }

    /// <summary>
    /// The groups that marks bring on whatever could be anybody's: whose home or telephone it is cannot be told from itself, so a mark of the
    /// record protects every one in it.
    /// </summary>
    public static FieldGroupSet OfMarks(EntryLabel label)
    {
        var marks = label.Marks.ToHashSet(StringComparer.Ordinal);
        var groups = marks.Contains(Marks.Juvenile) ? FieldGroupSet.Of(FieldGroup.JuvenileIdentity) : FieldGroupSet.None;
        return marks.Contains(Marks.VictimConfidential) ? groups.Union(FieldGroupSet.Of(FieldGroup.VictimIdentity)) : groups;
    }

    private static FieldGroupSet OfPerson(string? roleClass, EntryLabel label)
    {
        if (roleClass == RoleClass.Officer)
        {
            return FieldGroupSet.Of(FieldGroup.Officer);
        }

        var groups = roleClass is not null && ByRoleClass.TryGetValue(roleClass, out var group)
            ? FieldGroupSet.Of(group)
            : FieldGroupSet.None;
        if (label.Marks.Contains(Marks.Juvenile))
        {
            groups = groups.Union(FieldGroupSet.Of(FieldGroup.JuvenileIdentity));
        }

        // Whoever bears the mark is the victim that it protects, whatever the role; and where no role is said, anybody may be.
        var mayBeTheVictim = label.OwnMarks.Contains(Marks.VictimConfidential)
            || (roleClass is null && label.Marks.Contains(Marks.VictimConfidential));
        return mayBeTheVictim ? groups.Union(FieldGroupSet.Of(FieldGroup.VictimIdentity)) : groups;
    }

    private static FieldGroupSet OfPlace(string? roleClass, EntryLabel label) => roleClass switch
    {
        RoleClass.Residence => FieldGroupSet.Of(FieldGroup.Contact).Union(OfMarks(label)),
        null => OfMarks(label),
        _ => FieldGroupSet.None,
    };
}
