using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Microsoft.Extensions.DependencyInjection;

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
            if (await node.Services.GetRequiredService<FirstAdministrator>().InviteAsync(cancellationToken) is { } link)
            {
                Terminal.Say($"make the first administrator within 24 hours at {link}");
            }

            await node.WaitAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
