using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary><c>exchange bench policy</c>.</summary>
internal static class BenchPolicyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "Records that the node holds", DefaultValueFactory = _ => 1_000_000 };
        var port = new Option<int>("--port-base") { Description = "Port to use", DefaultValueFactory = _ => 7400 };
        var json = CommonOptions.Json();
        var command = new Command(
            "policy", "What sharing templates cost: decisions, searches, publishing, comparing; and whether time tells anything")
        {
            records, port, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(records) is < 100 or > 20_000_000)
            {
                Terminal.Complain(["give 100 to 20,000,000 records"]);
                return ExitCode.UsedWrongly;
            }

            var result = await PolicyBench.RunAsync(parsed.GetValue(records), parsed.GetValue(port), cancellationToken);
            Terminal.SayResult(result, parsed.GetValue(json));

            return ExitCode.Done;
        });
        return command;
    }
}
