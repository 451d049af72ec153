using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Redaction;

/// <summary>
/// Names what was withheld. It depends on labels alone, never on whether a record has a value in a group: else the list itself would
/// tell that something is there.
/// </summary>
internal static class Withheld
{
    private static readonly FieldGroupSet OfIdentity = FieldGroupSet.Of(
        FieldGroup.Officer, FieldGroup.VictimIdentity, FieldGroup.WitnessIdentity, FieldGroup.JuvenileIdentity);

    private static readonly FieldGroup[] OfAnything = [.. FieldGroups.Decidable.Where(group => !OfIdentity.Contains(group))];

    /// <summary>The withheld groups of a record and those of its entities that are shown at all.</summary>
    public static IReadOnlyList<WithheldGroup> Of(
        EntryLabel record, RecordFacts facts, LabelDecisions decisions, IEnumerable<(EntryLabel Label, Decision Decision)> shown)
    {
        var withheld = new SortedDictionary<FieldGroup, (FieldAction Action, SortedSet<string> Rules)>();
        Add(withheld, record, facts, decisions, OfAnything.Concat(IdentityGroups.OfMarks(record).Enumerate()));
        foreach (var label in shown.Select(entry => entry.Label).Distinct())
        {
            Add(withheld, label, facts, decisions, OfAnything.SelectMany(group => IdentityGroups.Of(group, label).Enumerate()));
        }

        return [.. withheld.Select(pair => new WithheldGroup(
            FieldGroups.Name(pair.Key), pair.Value.Action == FieldAction.Mask ? "mask" : "hide", string.Join(' ', pair.Value.Rules)))];
    }

    private static void Add(
        SortedDictionary<FieldGroup, (FieldAction Action, SortedSet<string> Rules)> withheld, EntryLabel label, RecordFacts facts,
        LabelDecisions decisions, IEnumerable<FieldGroup> groups)
    {
        var decision = decisions.For(label, facts);
        var reasons = decisions.Reasons(label, facts);
        foreach (var group in groups.Distinct())
        {
            var action = decision[group].Action;
            if (action == FieldAction.Show)
            {
                continue;
            }

            var (before, rules) = withheld.GetValueOrDefault(group, (FieldAction.Show, new SortedSet<string>(StringComparer.Ordinal)));
            rules.UnionWith(reasons.Where(reason => Withholds(reason.Rule, group)).Select(reason => reason.Id));
            withheld[group] = (action > before ? action : before, rules);
        }
    }

    private static bool Withholds(SharingRule rule, FieldGroup group) =>
        rule.Fields.TryGetValue(group, out var field) && field.Action != FieldAction.Show;
}
