using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>
/// A scope's answer about entries with one label, told by the group of a field alone: the further groups that an identity brings on
/// depend on the label, so a field group is in or out for the whole entry.
/// </summary>
/// <param name="Answer">The answer.</param>
/// <param name="Searchable">Groups whose fields may be searched.</param>
/// <param name="Seen">Groups whose fields may be searched and are shown.</param>
internal sealed record LabelScope(ScopeAnswer Answer, FieldGroupSet Searchable, FieldGroupSet Seen)
{
    /// <summary>What the answer means for fields of entries with this label.</summary>
    public static LabelScope Of(EntryLabel label, ScopeAnswer answer)
    {
        var searchable = Within(label, answer.Searchable);
        var shown = answer.EnvelopeShown ? Within(label, answer.Shown) : FieldGroupSet.None;
        return new LabelScope(answer, searchable, new FieldGroupSet(searchable.Bits & shown.Bits));
    }

    private static FieldGroupSet Within(EntryLabel label, FieldGroupSet allowed) =>
        FieldGroupSet.Of([.. allowed.Enumerate().Where(group => allowed.ContainsAll(IdentityGroups.Of(group, label)))]);
}
