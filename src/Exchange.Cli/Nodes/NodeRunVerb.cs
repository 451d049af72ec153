using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node run</c>.</summary>
internal static class NodeRunVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node");
        var command = new Command("run", "Run a node until it is told to stop (Ctrl-C)") { folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = new NodeFolder(parsed.GetValue(folder)!);
            var settings = NodeSettings.Load(place);
            await using var node = await NodeApp.StartAsync(place, TimeProvider.System, cancellationToken);
            Terminal.Say($"node {settings.Ori} ({settings.Name}) listens on {settings.Listen}; health at {new Uri(settings.Listen, "/health")}");
            await node.WaitAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
