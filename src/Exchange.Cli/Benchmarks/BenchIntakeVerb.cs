using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench intake</c>.</summary>
internal static class BenchIntakeVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "Rows of each file", DefaultValueFactory = _ => 50_000 };
        var json = CommonOptions.Json();
        var command = new Command("intake", "Records a second from the file to durable, beside bare inserts of the same bytes in the same run") 
        {
            records, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var result = await IntakeBench.RunAsync(parsed.GetValue(records), cancellationToken);
            Terminal.SayResult(result, parsed.GetValue(json));

            return ExitCode.Done;
        });
        return command;
    }
}
