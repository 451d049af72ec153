using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>A label of the index, read once.</summary>
/// <param name="Label">The label.</param>
/// <param name="GroupsOf">For each field group, every group that fields of it are in, in entries with this label.</param>
internal sealed record ParsedLabel(EntryLabel Label, FieldGroupSet[] GroupsOf)
{
    /// <summary>Reads a label as segments keep it.</summary>
    public static ParsedLabel Of(string key)
    {
        var label = LabelKeys.Read(key);
        return new ParsedLabel(label, Array.ConvertAll(Enum.GetValues<FieldGroup>(), group => IdentityGroups.Of(group, label)));
    }
}
