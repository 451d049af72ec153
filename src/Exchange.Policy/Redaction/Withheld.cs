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
        EntryLabel record, LabelDecisions decisions, IEnumerable<(EntryLabel Label, Decision Decision)> shown)
    {
        var actions = new SortedDictionary<FieldGroup, FieldAction>();
        Add(actions, decisions.For(record), OfAnything.Concat(IdentityGroups.OfMarks(record).Enumerate()));
        foreach (var (label, decision) in shown)
        {
            Add(actions, decision, OfAnything.SelectMany(group => IdentityGroups.Of(group, label).Enumerate()));
        }

        return [.. actions.Select(pair => new WithheldGroup(FieldGroups.Name(pair.Key), pair.Value == FieldAction.Mask ? "mask" : "hide"))];
    }

    private static void Add(SortedDictionary<FieldGroup, FieldAction> actions, Decision decision, IEnumerable<FieldGroup> groups)
    {
        foreach (var group in groups)
        {
            var action = decision[group].Action;
            if (action != FieldAction.Show && action >= actions.GetValueOrDefault(group))
            {
                actions[group] = action;
            }
        }
    }
}
