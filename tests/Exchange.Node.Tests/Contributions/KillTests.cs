using System.Diagnostics;
using Exchange.Node.Contributions;

namespace Exchange.Node.Tests.Contributions;

public sealed class KillTests
{
    private const int Records = 60_000;

    [Fact]
    public async Task ProcessKilledWhileTakingIn_TheSameFileAgainTakesUpTheRest_WithoutLossOrDoubles()
    {
        await using var node = await NodeParts.MakeAsync();
        var file = node.Folder.At("large.ndjson");
        await using (var writer = new StreamWriter(file))
        {
            for (var number = 0; number < Records; number++)
            {
                await writer.WriteAsync(NodeParts.Line($"record-{number}"));
            }
        }

        foreach (var killAfter in new[] { 1, 15_000 })
        {
            await TakeInAndKillAsync(node, file, killAfter);
        }

        var before = await node.Store.CountAsync(NodeParts.Cancellation);
        before.ShouldBeInRange(15_000, Records - 1);
        await using var content = File.OpenRead(file);
        var (reader, format) = new SourceReaders(node.Folder).Find(SourceReaders.Canonical)!.Value;
        var result = await node.Contribute.RunAsync(new IncomingFile("canonical", content, reader, format), "rms-feed", null, NodeParts.Cancellation);

        result.Counts.Read.ShouldBe(Records);
        result.Counts.Unchanged.ShouldBe(before);
        result.Counts.Accepted.ShouldBe(Records - before);
        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(Records);
        foreach (var number in Enumerable.Range(0, Records / 100).Select(step => step * 100))
        {
            (await node.Store.HistoryAsync(NodeParts.Record($"record-{number}").Id, NodeParts.Cancellation)).Count.ShouldBe(1);
        }
    }

    private static async Task TakeInAndKillAsync(NodeParts node, string file, int killAfter)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Exchange.Node.Tests"))
        {
            ArgumentList = { IngestUntilKilled.Verb, node.Folder.Root, file },
        };
        using var process = Process.Start(start)!;
        await NodeParts.UntilAsync($"{killAfter} records are stored", async () => await node.Store.CountAsync(NodeParts.Cancellation) >= killAfter);

        // SIGKILL on Unix.
        process.Kill();
        await process.WaitForExitAsync(NodeParts.Cancellation);
        process.ExitCode.ShouldNotBe(0);
    }
}
