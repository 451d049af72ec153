using System.Runtime.Versioning;
using Exchange.Federation.Tests.Regions;
using Exchange.Hub.Hosting;
using Exchange.Hub.Setup;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Processes;

/// <summary>A process starts only over a folder and keys that are its owner's alone, and only where traffic is safe.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PermissionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", UnixFileMode.GroupRead)]
    [InlineData("", UnixFileMode.OtherExecute)]
    [InlineData("keys/node.pem", UnixFileMode.GroupRead)]
    [InlineData("keys/audit.pem", UnixFileMode.OtherRead)]
    public async Task NodesFolderOrKeyOpenToOthers_IsRefusedAtTheStart(string path, UnixFileMode others)
    {
        var node = MakeNode();
        Open(node.At(path), others);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => NodeApp.StartAsync(node, TimeProvider.System, Wait.Cancellation));
    }

    [Theory]
    [InlineData("", UnixFileMode.GroupRead)]
    [InlineData("keys/hub.pem", UnixFileMode.GroupRead)]
    [InlineData("keys/audit.pem", UnixFileMode.OtherRead)]
    public async Task HubsFolderOrKeyOpenToOthers_IsRefusedAtTheStart(string path, UnixFileMode others)
    {
        var hub = new HubFolder(folder.At("hub"));
        InitializeHub.Run(hub, new HubSettings { Name = "tamarind", Listen = Ports.FreeAddress() }).ShouldBeEmpty();
        Open(hub.At(path), others);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => HubApp.StartAsync(hub, TimeProvider.System, Wait.Cancellation));
    }

    [Fact]
    public async Task EverythingThatANodeMakes_IsItsOwnersAlone()
    {
        var node = MakeNode();
        await using (await NodeApp.StartAsync(node, TimeProvider.System, Wait.Cancellation))
        {
            File.GetUnixFileMode(node.Root).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var secret in new[] { node.NodeKey, node.AuditKey, node.At("audit.db"), node.At("records.db"), node.At("replay.db") })
            {
                File.GetUnixFileMode(secret).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, secret);
            }
        }
    }

    [Fact]
    public async Task PlainHttpOnAnotherAddress_IsRefused_WhenMadeAndWhenStarted()
    {
        var outside = new Uri("http://0.0.0.0:7001/");
        InitializeNode.Run(new NodeFolder(folder.At("other")), Settings() with { Listen = outside }).ShouldNotBeEmpty();
        InitializeHub.Run(new HubFolder(folder.At("hub")), new HubSettings { Name = "tamarind", Listen = outside }).ShouldNotBeEmpty();
        var node = MakeNode();
        (Settings() with { Listen = outside }).Save(node);

        await Should.ThrowAsync<InvalidOperationException>(() => NodeApp.StartAsync(node, TimeProvider.System, Wait.Cancellation));
    }

    [Fact]
    public async Task HttpsWithoutCertificate_IsRefused()
    {
        var node = MakeNode();
        (Settings() with { Listen = new Uri($"https://127.0.0.1:{Ports.Free()}/") }).Save(node);

        await Should.ThrowAsync<InvalidOperationException>(() => NodeApp.StartAsync(node, TimeProvider.System, Wait.Cancellation));
    }

    private NodeFolder MakeNode()
    {
        var node = new NodeFolder(folder.At("node"));
        InitializeNode.Run(node, Settings()).ShouldBeEmpty();
        return node;
    }

    private static NodeSettings Settings() =>
        new() { Ori = Ori.Parse("FL0130200"), Name = "Home PD", Contact = "+1 850 555 0100", Listen = Ports.FreeAddress() };

    private static void Open(string path, UnixFileMode others) =>
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | others);
}
