using System.Text;
using Exchange.Index.Searching;
using Exchange.Index.Segments;
using Exchange.Index.Tests.Searching;

namespace Exchange.Index.Tests.Segments;

public sealed class IndexWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RecordIsReplaced_SnapshotsSeeTheOldOneOrTheNewOne()
    {
        using var writer = SomeIndex.Open(folder.Path);
        writer.Put(Marked("old"));
        writer.Refresh();
        using var before = writer.Snapshot();

        writer.Put(Marked("new"));
        Stored(writer).ShouldBe(["old"]);
        writer.Refresh();

        Stored(writer).ShouldBe(["new"]);
        Stored(before).ShouldBe(["old"]);
    }

    [Fact]
    public void RecordIsPurged_ItsBytesAreInNoFile()
    {
        using var writer = SomeIndex.Open(folder.Path);
        writer.Put(Marked("expungedexpunged"));
        writer.Put(SomeIndex.Record(new Random(1), 2));
        writer.Commit(1);
        Bytes().ShouldContain("expungedexpunged");

        writer.Delete("r000001").ShouldBeTrue();
        writer.Purge(2);

        Bytes().ShouldNotContain("expungedexpunged");
        Bytes().ShouldNotContain("r000001");
        writer.RecordCount.ShouldBe(1);
    }

    [Fact]
    public void CommittedIndex_OpensWithItsSequence_AndUncommittedChangesAreGone()
    {
        using (var writer = SomeIndex.Open(folder.Path))
        {
            writer.Put(Marked("committed"));
            writer.Commit(42);
            writer.Put(Marked("uncommitted"));
            writer.Refresh();
        }

        var opened = IndexDirectory.Open(new IndexFiles(folder.Path), SomeIndex.Schema, new IndexSettings()).ShouldBeOfType<IndexOpening.Opened>();

        using var again = opened.Writer;
        opened.Sequence.ShouldBe(42);
        Stored(again).ShouldBe(["committed"]);
        Directory.EnumerateFiles(folder.Path).Count().ShouldBe(2);
    }

    [Fact]
    public async Task SnapshotsWhileWritingAndMerging_EachIsOfOneMoment()
    {
        const int Batch = 20;
        using var writer = SomeIndex.Open(folder.Path, new IndexSettings { MergeFactor = 2, SmallSegmentDocs = 32 });
        using var done = new CancellationTokenSource();
        using var reading = new SemaphoreSlim(0);
        PutRound(writer, 0, Batch);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () => ReadUntil(writer, Batch, reading, done.Token), done.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        foreach (var _ in readers)
        {
            await reading.WaitAsync(TestContext.Current.CancellationToken);
        }

        for (var round = 1; round < 150; round++)
        {
            PutRound(writer, round, Batch);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        await writer.WhenMerged();
        Stored(writer).Distinct().ShouldBe(["round-149"]);
    }

    /// <summary>All records of a snapshot bear the mark of one round.</summary>
    private static void ReadUntil(IndexWriter writer, int batch, SemaphoreSlim reading, CancellationToken done)
    {
        for (var count = 0; !done.IsCancellationRequested; count++)
        {
            var marks = Stored(writer);
            marks.Count.ShouldBe(batch);
            marks.Distinct().ShouldHaveSingleItem();
            if (count == 0)
            {
                reading.Release();
            }
        }
    }

    private static void PutRound(IndexWriter writer, int round, int batch)
    {
        for (var number = 0; number < batch; number++)
        {
            writer.Put(Marked($"round-{round}", number));
        }

        writer.Refresh();
        if (round % 10 == 0)
        {
            writer.Commit(round);
        }
    }

    private static NaiveRecord Marked(string mark, int number = 1)
    {
        var record = SomeIndex.Record(new Random(number), number, isFlat: true);
        return record with { Entries = [record.Entries[0] with { Stored = mark, Values = [[[mark]], []] }] };
    }

    private static List<string> Stored(IndexWriter writer)
    {
        using var snapshot = writer.Snapshot();
        return Stored(snapshot);
    }

    private static List<string> Stored(IndexSnapshot snapshot) =>
        [.. snapshot.First(new EntryQuery.Everything(), LabelScope.Everything, int.MaxValue).Select(entry => Encoding.UTF8.GetString(snapshot.Stored(entry)))];

    private string Bytes() => string.Concat(Directory.EnumerateFiles(folder.Path).Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path))));
}
