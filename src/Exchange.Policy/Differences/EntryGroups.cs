using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>The field groups that an entry can have anything in: those of the fields of its list, and of whose they are.</summary>
internal static class EntryGroups
{
    private static readonly Dictionary<string, FieldGroupSet> ByList = RecordShape.EntityLists
        .ToDictionary(list => list.Name, list => Groups([list]), StringComparer.Ordinal);

    private static readonly FieldGroupSet OfRecord = Groups(RecordShape.Root.Members.Where(member => !RecordShape.EntityLists.Contains(member)));

    /// <summary>The groups of entries with this label.</summary>
    public static FieldGroupSet Of(EntryLabel label)
    {
        var fields = label.EntityList.Length == 0 ? OfRecord : ByList.GetValueOrDefault(label.EntityList, FieldGroupSet.All);
        return fields.Enumerate().Aggregate(FieldGroupSet.None, (all, group) => all.Union(IdentityGroups.Of(group, label)))
            .Except(FieldGroupSet.Of(FieldGroup.Envelope));
    }

    private static FieldGroupSet Groups(IEnumerable<FieldShape> fields) =>
        fields.Aggregate(FieldGroupSet.None, (all, field) => all.Union(FieldGroupSet.Of(field.Group)).Union(Groups(field.Members)));
}
