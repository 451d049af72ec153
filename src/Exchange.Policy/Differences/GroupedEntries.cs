using Exchange.Policy.Decisions;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>The entries of groups of records, each sort of entry once.</summary>
internal sealed class GroupedEntries
{
    private readonly List<(EntryLabel Label, RecordFacts Example, FieldGroupSet Groups)> entries = [];
    private readonly (int Record, int[] Entities)[] groups;

    /// <summary>Numbers the entries.</summary>
    public GroupedEntries(IReadOnlyList<RecordGroup> records)
    {
        var numbers = new Dictionary<(EntryLabel, int), int>();
        var fields = new Dictionary<EntryLabel, FieldGroupSet>();
        groups = [.. records.Select(group =>
            (Number(group.Label, group), group.Entities.Select(entity => Number(entity, group)).ToArray()))];

        int Number(EntryLabel label, RecordGroup group)
        {
            if (!numbers.TryGetValue((label, group.Class), out var number))
            {
                number = entries.Count;
                numbers.Add((label, group.Class), number);
                fields.TryAdd(label, EntryGroups.Of(label));
                entries.Add((label, group.Example, fields[label]));
            }

            return number;
        }
    }

    /// <summary>The groups for which anything changes between the decisions of two policies on one question.</summary>
    public IReadOnlyList<(int Group, RecordChange Change)> Changes(LabelDecisions before, LabelDecisions after)
    {
        var changes = entries.ConvertAll(entry =>
            EntryChange.Of(before.For(entry.Label, entry.Example), after.For(entry.Label, entry.Example), entry.Groups));
        if (changes.TrueForAll(change => change.IsNone))
        {
            return [];
        }

        return [.. groups.Select((group, place) =>
                (Group: place, Change: RecordChange.Of(changes[group.Record], group.Entities.Select(entity => changes[entity]))))
            .Where(one => one.Change.Kinds != ChangeKinds.None)];
    }
}
