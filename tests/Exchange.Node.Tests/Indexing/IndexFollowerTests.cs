using Exchange.Index.Plain;
using Exchange.Node.Indexing;
using Exchange.Storage.Contributions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Node.Tests.Indexing;

/// <summary>Two processes' worth of stores over one file: what one changes, the other's index follows.</summary>
public sealed class IndexFollowerTests : IAsyncLifetime
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private readonly PlainRecordIndex index = new();
    private readonly IndexProgress progress = new();
    private NodeParts node = null!;
    private IRecordStore other = null!;
    private IndexFollower follower = null!;

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        other = RecordStore.Open(node.Settings.Databases(node.Folder), node.Settings.Ori, TimeProvider.System);
        await PutAsync("before");
        follower = new IndexFollower(node.Store, index, progress, TimeProvider.System, NullLogger<IndexFollower>.Instance);
        await follower.StartAsync(NodeParts.Cancellation);
        await NodeParts.UntilAsync("what was there is indexed", () => Task.FromResult(progress.CaughtUp));
    }

    public async ValueTask DisposeAsync()
    {
        await follower.StopAsync(CancellationToken.None);
        follower.Dispose();
        other.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    public void WhatWasThereAtTheStart_CanBeFound() => index.Count.ShouldBe(1);

    [Fact]
    public async Task RecordPutByAnotherProcess_CanBeFoundWithinASecond()
    {
        await PutAsync("by another");

        await ShouldBecomeAsync(2);
    }

    [Fact]
    public async Task DeleteAndExpungeByAnotherProcess_AreFollowedWithinASecond()
    {
        await PutAsync("second");
        await ShouldBecomeAsync(2);

        (await other.ExpungeAsync(NodeParts.Record("before").Id, NodeParts.Cancellation)).ShouldBeTrue();
        await ShouldBecomeAsync(1);
        (await other.DeleteAsync(NodeParts.Record("second").Id, NodeParts.Cancellation)).ShouldBeTrue();
        await ShouldBecomeAsync(0);
    }

    [Fact]
    public async Task ManyBatches_AreFollowedToTheEnd()
    {
        for (var batch = 0; batch < 5; batch++)
        {
            await other.PutAsync(
                [.. Enumerable.Range(0, 1_000).Select(number => Contribution($"{batch}-{number}"))], NodeParts.Cancellation);
        }

        await NodeParts.UntilAsync("all are indexed", () => Task.FromResult(index.Count == 5_001));
        progress.Applied.ShouldBe(await other.LastSequenceAsync(NodeParts.Cancellation));
        progress.Skipped.ShouldBe(0);
    }

    private async Task PutAsync(string localId) => await other.PutAsync([Contribution(localId)], NodeParts.Cancellation);

    private static Contribution Contribution(string localId) => new(NodeParts.Record(localId), System.Text.Encoding.UTF8.GetBytes(localId), "ndjson");

    private async Task ShouldBecomeAsync(long count)
    {
        var started = TimeProvider.System.GetTimestamp();
        await NodeParts.UntilAsync($"{count} can be found", () => Task.FromResult(index.Count == count));
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(AtOnce);
    }
}
