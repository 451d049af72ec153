using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.HiddenSearches;

/// <summary>
/// What a decision lets be searched and does not show as it is. A pointer, which shows nothing, is disclosed on purpose: only what a rule
/// masks or hides by name counts.
/// </summary>
internal static class HiddenGroups
{
    /// <summary>The groups; none where nothing may be searched.</summary>
    public static FieldGroupSet Of(Decision decision) =>
        decision.Level == SharingLevel.None ? FieldGroupSet.None : decision.Masked.Union(decision.Hidden).Except(decision.Unsearchable);

    /// <summary>Whether a criterion can be met by a hidden field of entries with this label.</summary>
    public static bool AreAsked(AskedCriterion criterion, EntryLabel label, Decision decision)
    {
        var hidden = Of(decision);
        return hidden != FieldGroupSet.None && criterion.Fields.Any(field =>
            ListOf(field) == label.EntityList && IdentityGroups.Of(field.Group, label) is var groups
            && decision.Searchable.ContainsAll(groups) && groups.Intersects(hidden));
    }

    private static string ListOf(FieldShape field)
    {
        var end = field.Path.IndexOf("[].", StringComparison.Ordinal);
        var list = end < 0 ? "" : field.Path[..end];
        return RecordShape.EntityLists.Any(known => known.Name == list) ? list : "";
    }
}
