using System.Diagnostics;
using System.Globalization;
using System.Text;
using Exchange.Index.Searching;
using Exchange.Index.Segments;
using Exchange.Index.Tests.Searching;

namespace Exchange.Index.Tests.Segments;

public sealed class KillTests : IDisposable
{
    // SIGKILL as Unix shells tell it.
    private const int KilledExitCode = 128 + 9;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ProcessKilledWhileIndexingAndMerging_IndexOpensAtALaterCommitThanTheLastAcknowledged_WithJustWhatItHadThen()
    {
        var kills = Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 40 : 5;
        var random = new Random(11);
        for (var kill = 0; kill < kills; kill++)
        {
            var acknowledged = await IndexAndKillAsync(random.Next(1, 60), TimeSpan.FromMilliseconds(random.Next(5)));

            var opened = IndexDirectory.Open(new IndexFiles(folder.Path), SomeIndex.Schema, IndexUntilKilled.Settings)
                .ShouldBeOfType<IndexOpening.Opened>();
            using var writer = opened.Writer;
            opened.PassedOver.ShouldBeEmpty();
            opened.Sequence.ShouldBeGreaterThanOrEqualTo(acknowledged);
            Stored(writer).ShouldBe(StoredAfter(opened.Sequence));
            Directory.EnumerateFiles(folder.Path, "segments_*").Count().ShouldBe(1);
        }
    }

    private async Task<long> IndexAndKillAsync(int commits, TimeSpan later)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Exchange.Index.Tests"))
        {
            ArgumentList = { IndexUntilKilled.Verb, folder.Path }, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var acknowledged = 0L;
        for (var count = 1; await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line; count++)
        {
            acknowledged = long.Parse(line, CultureInfo.InvariantCulture);
            if (count == commits)
            {
                await Task.Delay(later, TimeProvider.System, TestContext.Current.CancellationToken);
                process.Kill();
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(KilledExitCode, "it must not end for another reason");
        return acknowledged;
    }

    private static List<(string Id, string Stored)> StoredAfter(long sequence)
    {
        var model = new SortedDictionary<string, NaiveRecord>(StringComparer.Ordinal);
        for (var step = 1L; step <= sequence; step++)
        {
            var (id, put) = IndexUntilKilled.Change(step);
            model.Remove(id);
            if (put is not null)
            {
                model.Add(id, put);
            }
        }

        return [.. model.Values.SelectMany(record => record.Entries.Select(entry => (record.Id, entry.Stored))).Order()];
    }

    private static List<(string Id, string Stored)> Stored(IndexWriter writer)
    {
        using var snapshot = writer.Snapshot();
        return [.. snapshot.First(new EntryQuery.Everything(), LabelScope.Everything, int.MaxValue)
            .Select(entry => (Encoding.UTF8.GetString(snapshot.Id(snapshot.RecordOf(entry))), Encoding.UTF8.GetString(snapshot.Stored(entry)))).Order()];
    }
}
