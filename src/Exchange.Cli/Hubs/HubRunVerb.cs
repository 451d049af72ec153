using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Hub.Hosting;
using Exchange.Hub.Setup;

namespace Exchange.Cli.Hubs;

/// <summary><c>exchange hub run</c>.</summary>
internal static class HubRunVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("hub");
        var command = new Command("run", "Run a hub until it is told to stop (Ctrl-C)") { folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = new HubFolder(parsed.GetValue(folder)!);
            var settings = HubSettings.Load(place);
            await using var hub = await HubApp.StartAsync(place, TimeProvider.System, cancellationToken);
            Terminal.Say($"hub {settings.Name} listens on {settings.Listen}; health at {new Uri(settings.Listen, "/health")}");
            await hub.WaitAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
