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
        [RoleClass.Officer] = FieldGroup.Officer,
    };

    /// <summary>Every group that a field of this group is in, when it stands in an entity with this label.</summary>
    public static FieldGroupSet Of(FieldGroup field, EntryLabel label)
    {
        var groups = FieldGroupSet.Of(field);
        var roleClass = CodeTables.Roles.Find(label.Role)?.Class;
        if (label.EntityList == "persons" && Identifying.Contains(field))
        {
            groups = groups.Union(OfPerson(roleClass, label));
        }

        return roleClass == RoleClass.Residence && WhereSomeoneLives.Contains(field)
            ? groups.Union(FieldGroupSet.Of(FieldGroup.Contact)).Union(OfResidence(label))
            : groups;
    }

    private static FieldGroupSet OfPerson(string? roleClass, EntryLabel label)
    {
        var groups = roleClass is not null && ByRoleClass.TryGetValue(roleClass, out var group)
            ? FieldGroupSet.Of(group)
            : FieldGroupSet.None;
        return label.Marks.Contains(Marks.Juvenile) && roleClass != RoleClass.Officer
            ? groups.Union(FieldGroupSet.Of(FieldGroup.JuvenileIdentity))
            : groups;
    }

    /// <summary>Whose home it is cannot be told from the place alone, so a mark of the record protects every home in it.</summary>
    private static FieldGroupSet OfResidence(EntryLabel label)
    {
        var marks = label.Marks.ToHashSet(StringComparer.Ordinal);
        var groups = marks.Contains(Marks.Juvenile) ? FieldGroupSet.Of(FieldGroup.JuvenileIdentity) : FieldGroupSet.None;
        return marks.Contains(Marks.VictimConfidential) ? groups.Union(FieldGroupSet.Of(FieldGroup.VictimIdentity)) : groups;
    }
}
