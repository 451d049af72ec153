using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Index.Tests.Contract;

/// <summary>Counting by labels gives what looking at every record gives.</summary>
public abstract class LabelGroupContract : IndexContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void RandomRecords_AreCountedAsEachOfThemSays(int seed)
    {
        var corpus = new RandomCorpus(seed);
        var there = new Dictionary<RecordId, ContributedRecord>();
        for (var i = 0; i < 400; i++)
        {
            var record = corpus.Next();
            Index.Put(record);
            there[record.Id] = record;
            if (i % 7 == 0)
            {
                Index.Remove(there.Keys.First());
                there.Remove(there.Keys.First());
            }

            if (i % 90 == 0)
            {
                Index.Refresh();
            }
        }

        Settle(Index);

        Counted(there.Values).ShouldBe(Counted(Index.GroupByLabels(ClassOf, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Example_IsARecordOfItsGroup()
    {
        Put(Some.Record("1"), Some.Record("2", "arrest"), Some.Record("3", "arrest"));
        Settle(Index);

        var groups = Index.GroupByLabels(_ => 0, TestContext.Current.CancellationToken);

        groups.OrderBy(group => group.Count).Select(group => (group.Label.Kind, group.Count)).ShouldBe([("incident", 1), ("arrest", 2)]);
        groups.Single(group => group.Count == 1).Example.ShouldBe(RecordFacts.Of(Some.Record("1")));
    }

    private static int ClassOf(RecordFacts facts) => facts.EventAt is { } at ? at.Year + (facts.Id.LocalId.Length * 10_000) : -1;

    private static string Counted(IEnumerable<ContributedRecord> records) => Sorted(records
        .GroupBy(record => Line(EntryLabel.Of(record), ClassOf(RecordFacts.Of(record)), EntityListing.Of(record)
            .Select(pair => EntryLabel.Of(record).For(pair.List, pair.Entity))))
        .Select(group => $"{group.Count()} {group.Key}"));

    private static string Counted(IEnumerable<RecordGroup> groups) =>
        Sorted(groups.Select(group => $"{group.Count} {Line(group.Label, group.Class, group.Entities)}"));

    private static string Line(EntryLabel label, int recordClass, IEnumerable<EntryLabel> entities) =>
        $"{recordClass} {label} {string.Join(' ', entities.Distinct().Select(entity => $"{entity}").Order(StringComparer.Ordinal))}";

    private static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
