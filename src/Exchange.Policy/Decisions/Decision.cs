using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>What a requester gets of the entries with one label, and why.</summary>
/// <param name="Level">How much.</param>
/// <param name="RuleIds">Every rule that applied, sorted; exchange-wide ones begin with <c>exchange:</c>.</param>
/// <param name="Fields">What is done with each field group, by the group's number.</param>
/// <param name="Obligations">What the requester must do.</param>
/// <param name="Errors">What went wrong in evaluating; anything here means that the level is none.</param>
public sealed record Decision(
    SharingLevel Level,
    IReadOnlyList<string> RuleIds,
    IReadOnlyList<FieldRule> Fields,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<string> Errors)
{
    /// <summary>Nothing is disclosed.</summary>
    public static Decision Nothing(IReadOnlyList<string> ruleIds, IReadOnlyList<string>? errors = null) =>
        new(SharingLevel.None, ruleIds, AllFields(FieldRule.Closed), [], errors ?? []);

    /// <summary>What is done with a group.</summary>
    public FieldRule this[FieldGroup group] => Fields[(int)group];

    /// <summary>The groups that a query may match on.</summary>
    public FieldGroupSet Searchable => Level == SharingLevel.None ? FieldGroupSet.None : Where(rule => rule.Searchable);

    /// <summary>The groups that are shown as they are.</summary>
    public FieldGroupSet Shown => Level == SharingLevel.Full ? Where(rule => rule.Action == FieldAction.Show) : FieldGroupSet.None;

    /// <summary>The strictest action over several groups, for a field that is in all of them.</summary>
    public FieldAction ActionOn(FieldGroupSet groups) =>
        Level == SharingLevel.Full ? groups.Enumerate().Max(group => Fields[(int)group].Action) : FieldAction.Hide;

    /// <summary>The same rule for every group.</summary>
    internal static FieldRule[] AllFields(FieldRule rule)
    {
        var fields = new FieldRule[Enum.GetValues<FieldGroup>().Length];
        Array.Fill(fields, rule);
        return fields;
    }

    private FieldGroupSet Where(Func<FieldRule, bool> holds) =>
        FieldGroupSet.Of([.. Enum.GetValues<FieldGroup>().Where(group => holds(Fields[(int)group]))]);
}
