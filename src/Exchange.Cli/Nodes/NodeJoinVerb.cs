using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Setup;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node join</c>.</summary>
internal static class NodeJoinVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node");
        var hub = new Argument<string>("HUB.json") { Description = "The file hub.json that `exchange hub init` wrote" };
        var command = new Command("join", "Tell a node which hub it belongs to; restart the node afterwards") { folder, hub };
        command.SetAction(parsed =>
        {
            var problems = JoinHub.Run(new NodeFolder(parsed.GetValue(folder)!), File.ReadAllBytes(parsed.GetValue(hub)!));
            return Terminal.Report(problems);
        });
        return command;
    }
}
