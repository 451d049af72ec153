using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench federation</c>.</summary>
internal static class BenchFederationVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var nodes = new Option<int>("--nodes") { Description = "Light nodes that answer after a set time", DefaultValueFactory = _ => 50 };
        var hung = new Option<int>("--hung") { Description = "Further nodes that never answer", DefaultValueFactory = _ => 2 };
        var searches = new Option<int>("--searches") { Description = "Searches of each sort, taken in turn", DefaultValueFactory = _ => 200 };
        var portBase = new Option<int>("--port-base") { Description = "First of the ports to use", DefaultValueFactory = _ => 7400 };
        var json = CommonOptions.Json();
        var command = new Command("federation", "Time that a real hub adds over the slowest node that answers, with and without hung nodes")
        {
            nodes, hung, searches, portBase, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = new FederationBenchSettings(
                parsed.GetValue(nodes), parsed.GetValue(hung), parsed.GetValue(searches), parsed.GetValue(portBase));
            if (settings.Nodes is < 1 or > 200 || settings.Hung is < 0 or > 50 || settings.Searches < 1)
            {
                Terminal.Complain(["give 1 to 200 nodes, 0 to 50 hung ones, at least one search"]);
                return ExitCode.UsedWrongly;
            }

            var result = await FederationBench.RunAsync(settings, cancellationToken);
            Terminal.SayResult(result, parsed.GetValue(json));

            return ExitCode.Done;
        });
        return command;
    }
}
