using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks.Persons;

/// <summary><c>exchange bench persons</c>.</summary>
internal static class BenchPersonsVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "Records, one person each", DefaultValueFactory = _ => 1_000_000 };
        var searches = new Option<int>("--searches") { Description = "Searches of each sort", DefaultValueFactory = _ => 500 };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Keep region and index here; when they are there, search them again" };
        var json = CommonOptions.Json();
        var command = new Command("persons", "Recall and time of looking for persons by name and birth date with errors, in a synthetic region")
        {
            records, searches, folder, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var result = await PersonsBench.RunAsync(
                parsed.GetValue(records), parsed.GetValue(searches), parsed.GetValue(folder)?.FullName, cancellationToken);
            Terminal.SayResult(result, parsed.GetValue(json));

            return ExitCode.Done;
        });
        return command;
    }
}
