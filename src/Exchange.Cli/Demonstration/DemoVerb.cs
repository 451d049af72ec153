using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Demonstration;

/// <summary><c>exchange demo</c>.</summary>
internal static class DemoVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = new Option<string?>("--dir")
        {
            Description = "Folder for everything; absent or empty. Without it a temporary one that is removed at the end",
        };
        var records = new Option<int>("--records") { Description = "Rows over all agencies together", DefaultValueFactory = _ => 9_000 };
        var portBase = new Option<int>("--port-base")
        {
            Description = "The hub's port; the nodes have the next three",
            DefaultValueFactory = _ => 7100,
        };
        var once = new Option<bool>("--once") { Description = "Exit when all is shown, instead of leaving everything running" };
        var json = CommonOptions.Json();
        var command = new Command("demo", "Three agencies and a hub: take in three exports, search once, prove who was told what")
        {
            folder, records, portBase, once, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var named = parsed.GetValue(folder);
            if (named is not null && !Hosting.Processes.ProcessFolders.IsEmpty(named))
            {
                Terminal.Complain([$"`{named}` is not empty; name a new folder"]);
                return ExitCode.UsedWrongly;
            }

            if (parsed.GetValue(records) < 300 || parsed.GetValue(portBase) is < 1024 or > 65_000)
            {
                Terminal.Complain(["give at least 300 records, and a port from 1024 to 65000"]);
                return ExitCode.UsedWrongly;
            }

            var place = named ?? Directory.CreateTempSubdirectory("exchange-demo-").FullName;
            try
            {
                var settings = new DemoSettings(Path.GetFullPath(place), parsed.GetValue(records), parsed.GetValue(portBase), parsed.GetValue(json));
                return await RunAsync(settings, parsed.GetValue(once), cancellationToken);
            }
            finally
            {
                if (named is null)
                {
                    Directory.Delete(place, recursive: true);
                }
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(DemoSettings settings, bool once, CancellationToken cancellationToken)
    {
        await using var demo = new Demo(settings);
        var result = await demo.RunAsync(cancellationToken);
        if (settings.Json)
        {
            Terminal.SayJson(result);
        }

        if (!once)
        {
            demo.ShowWhatToTry();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return result.Ok ? ExitCode.Done : ExitCode.SaidNo;
    }
}
