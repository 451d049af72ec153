using System.Text.Json;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>Keeps a few records for each sort of change, each of another group.</summary>
internal sealed class DifferenceExamples(IReadOnlyList<RecordGroup> records)
{
    private const int EachMax = 3;

    private static readonly ChangeKinds[] Sorts = [.. Enum.GetValues<ChangeKinds>().Where(kind => kind != ChangeKinds.None)];

    private readonly HashSet<(ChangeKinds Sort, int Group)> taken = [];
    private readonly List<(ChangeKinds Sort, DifferenceExample Example)> found = [];

    /// <summary>The examples, by sort of change.</summary>
    public IReadOnlyList<DifferenceExample> Found => [.. found.OrderBy(one => one.Sort).Select(one => one.Example)];

    /// <summary>Takes the change as an example where there are few of its sort.</summary>
    public void Offer(IReadOnlyList<ComparedAgency> agencies, UseCode code, int group, RecordChange change)
    {
        foreach (var sort in Sorts)
        {
            if ((change.Kinds & sort) != 0 && found.Count(one => one.Sort == sort) < EachMax && taken.Add((sort, group)))
            {
                var groups = sort == ChangeKinds.Fields ? Groups(change) : [];
                var record = records[group].Example.Id.ToString();
                found.Add((sort, new DifferenceExample(Word(sort), record, agencies[0].Ori, code, change.Before, change.After, groups)));
            }
        }
    }

    private static string Word(ChangeKinds sort) => JsonNamingPolicy.KebabCaseLower.ConvertName(sort.ToString());

    private static IReadOnlyList<string> Groups(RecordChange change) =>
        [.. change.Shown.Union(change.Hidden).Union(change.Searchable).Union(change.Unsearchable).Enumerate().Select(FieldGroups.Name)];
}
