using System.Globalization;
using Exchange.Node.Contributions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Node.Tests.Contributions;

[Requirement("RTCS-6")]
public sealed class DropFoldersTests : IAsyncLifetime
{
    private NodeParts node = null!;
    private DropFolders drop = null!;

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        drop = new DropFolders(node.Folder, new SourceReaders(node.Folder), node.Contribute, TimeProvider.System, NullLogger<DropFolders>.Instance);
        Directory.CreateDirectory(Place("working"));
    }

    public async ValueTask DisposeAsync()
    {
        await drop.StopAsync(CancellationToken.None);
        drop.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task FileDroppedTwice_IsLoadedOnce_AndArchivedTwice()
    {
        await DropAsync("day.ndjson", NodeParts.Line("1") + NodeParts.Line("2"));
        await drop.StartAsync(NodeParts.Cancellation);
        await UntilDoneAsync(1);
        await DropAsync("day.ndjson", NodeParts.Line("1") + NodeParts.Line("2"));
        await UntilDoneAsync(2);

        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(2);
        (await node.Store.HistoryAsync(NodeParts.Record("1").Id, NodeParts.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task FileThatCannotBeReadToItsEnd_IsQuarantined_AndWhatCameBeforeStands()
    {
        await DropAsync("cut.ndjson", NodeParts.Line("1") + NodeParts.Line("2")[..40]);
        await drop.StartAsync(NodeParts.Cancellation);

        await NodeParts.UntilAsync("the file is quarantined", () => Task.FromResult(Files("failed").Length == 1));

        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(1);
        Files("working").ShouldBeEmpty();
    }

    [Fact]
    public async Task FileThatTheProgramStumblesOver_IsQuarantined_AndTheNextIsRead()
    {
        var stumbling = true;
        var contribute = new ContributeRecords(
            StumblingStore.Over(node.Store, () => stumbling), node.Audit, node.Settings, node.Folder, TimeProvider.System);
        drop = new DropFolders(node.Folder, new SourceReaders(node.Folder), contribute, TimeProvider.System, NullLogger<DropFolders>.Instance);
        await DropAsync("poison.ndjson", NodeParts.Line("1"));
        await drop.StartAsync(NodeParts.Cancellation);
        await NodeParts.UntilAsync("the file is quarantined", () => Task.FromResult(Files("failed").Length == 1));

        stumbling = false;
        await DropAsync("day.ndjson", NodeParts.Line("2"));
        await UntilDoneAsync(1);

        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(1);
        Files("working").ShouldBeEmpty();
    }

    [Fact]
    public async Task FileThatWasBeingReadWhenTheProcessEnded_IsReadAgain()
    {
        await File.WriteAllTextAsync(Path.Combine(Place("working"), "day.ndjson"), NodeParts.Line("1"), NodeParts.Cancellation);
        await drop.StartAsync(NodeParts.Cancellation);

        await UntilDoneAsync(1);

        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task NewFileOfTheSameName_WaitsForTheOneThatWasInterrupted()
    {
        await File.WriteAllTextAsync(Path.Combine(Place("working"), "day.ndjson"), NodeParts.Line("1"), NodeParts.Cancellation);
        await DropAsync("day.ndjson", NodeParts.Line("2"));
        await drop.StartAsync(NodeParts.Cancellation);

        await UntilDoneAsync(2);

        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task FileStillBeingWritten_IsLeftAlone()
    {
        await DropAsync("early.ndjson.part", NodeParts.Line("1"));
        await DropAsync(".hidden.ndjson", NodeParts.Line("2"));
        await DropAsync("ready.ndjson", NodeParts.Line("3"));
        await drop.StartAsync(NodeParts.Cancellation);
        await UntilDoneAsync(1);

        Directory.GetFiles(node.Folder.At("drop", "canonical")).Length.ShouldBe(2);
        (await node.Store.CountAsync(NodeParts.Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task FolderOfASourceWithAWrongMapping_DoesNotHoldUpTheOthers_AndItsFilesStay()
    {
        await File.WriteAllTextAsync(Path.Combine(node.Folder.Sources, "broken.yaml"), "no: mapping", NodeParts.Cancellation);
        Directory.CreateDirectory(node.Folder.At("drop", "broken"));
        var file = node.Folder.At("drop", "broken", "day.csv");
        await File.WriteAllTextAsync(file, "a,b\n", NodeParts.Cancellation);
        File.SetLastWriteTimeUtc(file, SomeTimeAgo);
        await DropAsync("day.ndjson", NodeParts.Line("1"));
        await drop.StartAsync(NodeParts.Cancellation);

        await UntilDoneAsync(1);

        Directory.GetFiles(node.Folder.At("drop", "broken"), "*.csv", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    private static DateTime SomeTimeAgo => DateTime.Parse("2026-03-01T12:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private string Place(string name) => node.Folder.At("drop", "canonical", name);

    private string[] Files(string place) => Directory.Exists(Place(place)) ? Directory.GetFiles(Place(place)) : [];

    private Task UntilDoneAsync(int files) =>
        NodeParts.UntilAsync($"{files} files are archived", () => Task.FromResult(Files("done").Length == files));

    private async Task DropAsync(string name, string text)
    {
        var file = node.Folder.At("drop", "canonical", name);
        await File.WriteAllTextAsync(file, text, NodeParts.Cancellation);
        File.SetLastWriteTimeUtc(file, SomeTimeAgo);
    }
}
