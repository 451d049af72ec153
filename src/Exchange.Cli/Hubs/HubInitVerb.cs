using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Hub.Setup;

namespace Exchange.Cli.Hubs;

/// <summary><c>exchange hub init</c>.</summary>
internal static class HubInitVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("hub; it must be empty or absent");
        var name = new Option<string>("--name") { Description = "The hub's name", DefaultValueFactory = _ => "hub" };
        var listen = new Option<string>("--listen")
        {
            Description = "Address to listen on; plain HTTP only on loopback",
            DefaultValueFactory = _ => "http://127.0.0.1:7000",
        };
        var database = CommonOptions.Database();
        var command = new Command("init", "Make a new hub: folder, keys, settings, and hub.json for the nodes") { folder, name, listen, database };
        command.SetAction(parsed =>
        {
            var words = new Words();
            var settings = new HubSettings
            {
                Name = parsed.GetValue(name)!,
                Listen = words.ReadAddress("--listen", parsed.GetValue(listen)!),
                Database = parsed.GetValue(database),
            };
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            var place = new HubFolder(parsed.GetValue(folder)!);
            var problems = InitializeHub.Run(place, settings);
            if (problems.Count == 0)
            {
                Terminal.Say($"made hub {settings.Name} in {place.Root}; carry {place.Description} to the nodes");
            }

            return Terminal.Report(problems);
        });
        return command;
    }
}
