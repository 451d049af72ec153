using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>What a requester gets of the entries with one label, and why.</summary>
/// <param name="Level">How much.</param>
/// <param name="RuleIds">Every rule that applied, sorted; exchange-wide ones begin with <c>exchange:</c>.</param>
/// <param name="Masked">Groups of which at most a part is shown.</param>
/// <param name="Hidden">Groups that are not shown.</param>
/// <param name="Unsearchable">Groups that a query may not match on.</param>
/// <param name="Obligations">What the requester must do.</param>
/// <param name="Errors">What went wrong in evaluating; anything here means that the level is none.</param>
public sealed record Decision(
    SharingLevel Level,
    IReadOnlyList<string> RuleIds,
    FieldGroupSet Masked,
    FieldGroupSet Hidden,
    FieldGroupSet Unsearchable,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<string> Errors)
{
    /// <summary>Nothing is disclosed.</summary>
    public static Decision Nothing(IReadOnlyList<string> ruleIds, IReadOnlyList<string>? errors = null) =>
        new(SharingLevel.None, ruleIds, FieldGroupSet.None, FieldGroupSet.All, FieldGroupSet.All, [], errors ?? []);

    /// <summary>What is done with a group.</summary>
    public FieldRule this[FieldGroup group] => new(
        Hidden.Contains(group) ? FieldAction.Hide : Masked.Contains(group) ? FieldAction.Mask : FieldAction.Show,
        !Unsearchable.Contains(group));

    /// <summary>The groups that a query may match on.</summary>
    public FieldGroupSet Searchable => Level == SharingLevel.None ? FieldGroupSet.None : FieldGroupSet.All.Except(Unsearchable);

    /// <summary>The groups that are shown as they are.</summary>
    public FieldGroupSet Shown =>
        Level == SharingLevel.Full ? FieldGroupSet.All.Except(Masked.Union(Hidden)) : FieldGroupSet.None;

    /// <summary>The strictest action over several groups, for a field that is in all of them.</summary>
    public FieldAction ActionOn(FieldGroupSet groups) =>
        Level != SharingLevel.Full || groups.Intersects(Hidden) ? FieldAction.Hide
        : groups.Intersects(Masked) ? FieldAction.Mask : FieldAction.Show;
}
