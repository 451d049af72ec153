using System.Text.Json.Nodes;
using Exchange.Audit.Merkle;
using Exchange.Hosting.Auditing;
using Exchange.Node.Contributions;
using Exchange.Node.Setup;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Auditing;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Tests;

/// <summary>A node's folder with its log and its store, and no process around them.</summary>
internal sealed class NodeParts : IAsyncDisposable
{
    private readonly TemporaryFolder temporary = new();

    private NodeParts()
    {
        Folder = new NodeFolder(temporary.At("node"));
        Settings = SomeSettings;
        InitializeNode.Run(Folder, Settings).ShouldBeEmpty();
        Store = RecordStore.Open(Settings.Databases(Folder), Settings.Ori, TimeProvider.System);
    }

    public static NodeSettings SomeSettings { get; } = new()
    {
        Ori = Ori.Parse("FL0130200"), Name = "Home PD", Contact = "+1 850 555 0100", Listen = new Uri("http://127.0.0.1:7001/"),
    };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public NodeFolder Folder { get; }

    public NodeSettings Settings { get; }

    public IRecordStore Store { get; }

    public AuditProcess Audit { get; private set; } = null!;

    public ContributeRecords Contribute => new(Store, Audit, Settings, Folder, TimeProvider.System);

    public static async Task<NodeParts> MakeAsync()
    {
        var parts = new NodeParts();
        parts.Audit = await AuditProcess.OpenAsync(parts.Folder.Root, parts.Folder.AuditKey, parts.Settings.AuditOrigin, TimeProvider.System);
        return parts;
    }

    public static ContributedRecord Record(string localId) => new()
    {
        Owner = SomeSettings.Ori,
        System = "rms",
        LocalId = localId,
        Kind = "incident",
        Persons = [new Person { Id = "p1", Name = new PersonName { Given = "Wendell", Surname = "Quimby" } }],
    };

    public static string Line(string localId) => System.Text.Encoding.UTF8.GetString(RecordJson.ToCanonical(Record(localId))) + "\n";

    /// <summary>Returns as soon as the condition holds.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30), $"waited in vain for: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancellation);
        }
    }

    /// <summary>The public part of the last entry of the log.</summary>
    public async Task<JsonNode> LastEntryAsync()
    {
        using var snapshot = AuditSnapshot.Open(Folder.At(AuditStore.FileName));
        var last = JsonNode.Parse("{}")!;
        await foreach (var entry in snapshot.ReadAsync(new EntryIndex(0), Cancellation))
        {
            last = JsonNode.Parse(entry.Entry.Span)!;
        }

        return last;
    }

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await Audit.DisposeAsync();
        temporary.Dispose();
    }
}
