using System.Text;
using Exchange.Index.Searching;
using Exchange.Index.Segments;

namespace Exchange.Index.Tests.Searching;

public sealed class SearchPropertyTests : IDisposable
{
    private const int QueriesPerCase = 40;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 300 : 12)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomIndex_AnswersAsTheObviousModel(int seed)
    {
        var random = new Random(seed);
        using var writer = SomeIndex.Open(folder.Path, new IndexSettings { MergesInBackground = false, MergeFactor = 4, SmallSegmentDocs = 64 });
        var model = new SortedDictionary<string, NaiveRecord>(StringComparer.Ordinal);
        Change(random, writer, model, isFlat: seed % 3 == 0);
        using var snapshot = writer.Snapshot();

        for (var i = 0; i < QueriesPerCase; i++)
        {
            var hidesNothing = random.Next(4) == 0;
            var groups = hidesNothing ? NaiveSearch.Everything : Groups(random);
            var scope = hidesNothing ? LabelScope.Everything : new LabelScope(groups);
            CompareEntries(snapshot, model.Values, SomeQueries.Entries(random, 3), scope, groups);
            CompareTop(snapshot, model.Values, SomeQueries.Words(random), scope, groups, random);
            CompareSearch(snapshot, model.Values, SomeQueries.Records(random, 3), scope, groups, random);
        }
    }

    private static void Change(Random random, IndexWriter writer, SortedDictionary<string, NaiveRecord> model, bool isFlat)
    {
        var size = random.Next(3) switch { 0 => 20, 1 => 300, _ => 2_000 };
        for (var step = 0; step < size; step++)
        {
            var record = SomeIndex.Record(random, random.Next(size), isFlat);
            if (random.Next(8) == 0)
            {
                writer.Delete(record.Id).ShouldBe(model.Remove(record.Id));
            }
            else
            {
                writer.Put(record);
                model[record.Id] = record;
            }

            if (random.Next(size / 6) == 0)
            {
                writer.Refresh();
            }
        }

        if (random.Next(3) == 0)
        {
            writer.MergeAll();
        }

        writer.Refresh();
        writer.RecordCount.ShouldBe(model.Count);
    }

    private static Func<string, ulong> Groups(Random random)
    {
        var masks = Enumerable.Range(0, 6).ToDictionary(
            label => "label-" + label, _ => random.Next(3) switch { 0 => 0ul, 1 => ulong.MaxValue, _ => (ulong)random.NextInt64() });
        return label => masks[label];
    }

    private static void CompareEntries(
        IndexSnapshot snapshot, IEnumerable<NaiveRecord> records, EntryQuery query, LabelScope scope, Func<string, ulong> groups)
    {
        var expected = records.SelectMany(record => record.Entries.Where(entry => NaiveSearch.Meets(entry, query, groups))
            .Select(entry => (record.Id, entry.Stored))).Order().ToList();

        var found = snapshot.First(query, scope, int.MaxValue);

        found.Select(entry => (Encoding.UTF8.GetString(snapshot.Id(snapshot.RecordOf(entry))), Encoding.UTF8.GetString(snapshot.Stored(entry))))
            .Order().ToList().ShouldBe(expected, query.ToString());
    }

    private static void CompareSearch(
        IndexSnapshot snapshot, IEnumerable<NaiveRecord> records, RecordQuery query, LabelScope scope, Func<string, ulong> groups, Random random)
    {
        // The worth of a part of the caller's own depends on what the entry has stored; some entries do not meet it after all.
        query = SomeQueries.WithWorths(query, entry => NaiveSearch.WorthOf(Encoding.UTF8.GetString(snapshot.Stored(entry))));
        var count = random.Next(1, 30);
        var expected = NaiveSearch.Search(records, query, groups);
        var each = new List<string>();

        var found = snapshot.Search(query, scope, count, record => each.Add(Encoding.UTF8.GetString(snapshot.Id(record))));

        found.Total.ShouldBe(expected.Count, query.ToString());
        each.Order(StringComparer.Ordinal).ShouldBe(expected.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        found.Best.Select(hit => (Encoding.UTF8.GetString(snapshot.Id(hit.Record)), hit.Score)).ToList()
            .ShouldBe(expected.Take(count).ToList(), query.ToString());
    }

    private static void CompareTop(
        IndexSnapshot snapshot, IEnumerable<NaiveRecord> records, WordsQuery query, LabelScope scope, Func<string, ulong> groups, Random random)
    {
        var count = random.Next(1, 30);
        var expected = NaiveSearch.Top(records, query, groups, count);

        var found = snapshot.Top(query, scope, count);

        found.Select(hit => (Encoding.UTF8.GetString(snapshot.Id(hit.Record)), hit.Score)).ToList().ShouldBe(expected, query.ToString());
    }
}
