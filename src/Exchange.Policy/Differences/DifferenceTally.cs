using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>Counts changes: records once, agencies once.</summary>
internal sealed class DifferenceTally(IReadOnlyList<RecordGroup> records)
{
    private static readonly (string Word, Func<RecordChange, FieldGroupSet> Of)[] FieldWords =
    [
        ("shown", change => change.Shown), ("hidden", change => change.Hidden), ("searchable", change => change.Searchable),
        ("not-searchable", change => change.Unsearchable),
    ];

    private readonly RecordChange[] all = new RecordChange[records.Count];
    private readonly List<(int Agencies, RecordChange Together)> reached = [];
    private readonly List<AgencyDifference> changed = [];
    private readonly DifferenceExamples examples = new(records);

    /// <summary>Adds agencies for which everything changes alike.</summary>
    /// <param name="agencies">The agencies, by ORI.</param>
    /// <param name="questions">What changes for each of their questions.</param>
    public void Add(
        IReadOnlyList<ComparedAgency> agencies,
        IReadOnlyList<(UseCode Code, IReadOnlyList<(int Group, RecordChange Change)> Changes)> questions)
    {
        var own = new Dictionary<int, RecordChange>();
        foreach (var (code, changes) in questions)
        {
            foreach (var (group, change) in changes)
            {
                own[group] = own.GetValueOrDefault(group).Or(change);
                all[group] = all[group].Or(change);
                examples.Offer(agencies, code, group, change);
            }
        }

        if (own.Count > 0)
        {
            reached.Add((agencies.Count, own.Values.Aggregate(default(RecordChange), (together, change) => together.Or(change))));
            UseCode[] codes = [.. questions.Where(question => question.Changes.Count > 0).Select(question => question.Code).Distinct()];
            changed.AddRange(agencies.Select(agency => Of(agency, codes, own)));
        }
    }

    /// <summary>The whole difference.</summary>
    /// <param name="agencies">How many agencies were looked at.</param>
    public PolicyDifference Result(int agencies)
    {
        FieldGroupChange[] fields =
        [
            .. from sort in FieldWords
               from @group in Records.Fields.FieldGroups.Decidable
               let count = Count(change => sort.Of(change).Contains(@group))
               where count.Records > 0
               select new FieldGroupChange(Records.Fields.FieldGroups.Name(@group), sort.Word, count.Records, count.Agencies),
        ];
        return new PolicyDifference
        {
            Records = records.Sum(group => group.Count),
            AgenciesCompared = agencies,
            NewlyVisible = Count(ChangeKinds.NewlyVisible),
            NoLongerVisible = Count(ChangeKinds.NoLongerVisible),
            LevelRaised = Count(ChangeKinds.LevelRaised),
            LevelLowered = Count(ChangeKinds.LevelLowered),
            ObligationsChanged = Count(ChangeKinds.Obligations),
            GroupsNewlyShown = Names(fields, "shown"),
            GroupsNewlyHidden = Names(fields, "hidden"),
            GroupsNewlySearchable = Names(fields, "searchable"),
            GroupsNoLongerSearchable = Names(fields, "not-searchable"),
            FieldGroups = fields,
            Agencies = [.. changed.OrderBy(agency => agency.Ori)],
            Examples = examples.Found,
        };
    }

    private static IReadOnlyList<string> Names(FieldGroupChange[] fields, string word) =>
        [.. fields.Where(field => field.Change == word).Select(field => field.Group)];

    private ChangeCount Count(ChangeKinds kind) => Count(change => (change.Kinds & kind) != 0);

    private ChangeCount Count(Func<RecordChange, bool> holds) => new(
        all.Index().Where(one => holds(one.Item)).Sum(one => records[one.Index].Count),
        reached.Where(one => holds(one.Together)).Sum(one => one.Agencies));

    private AgencyDifference Of(ComparedAgency agency, UseCode[] codes, Dictionary<int, RecordChange> changes)
    {
        return new AgencyDifference(
            agency.Ori, agency.Name, codes, Sum(ChangeKinds.NewlyVisible), Sum(ChangeKinds.NoLongerVisible), Sum(ChangeKinds.LevelRaised),
            Sum(ChangeKinds.LevelLowered), Sum(ChangeKinds.Fields));

        long Sum(ChangeKinds kind) => changes.Where(pair => (pair.Value.Kinds & kind) != 0).Sum(pair => records[pair.Key].Count);
    }
}
