using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Intake;
using Exchange.Intake.Checking;
using Exchange.Intake.Mappings;
using Exchange.Records.Identity;

namespace Exchange.Cli.Mappings;

/// <summary><c>exchange mapping</c>.</summary>
internal static class MappingVerbs
{
    private static readonly Ori AnyOwner = Ori.Parse("ZZ0000000");

    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("mapping", "Mapping files, which say how an export's columns become records") { CreateCheck() };

    private static Command CreateCheck()
    {
        var mapping = new Argument<string>("FILE") { Description = "The mapping file" };
        var sample = new Argument<string>("SAMPLE") { Description = "An export that it is for, plain or gzip" };
        var rows = new Option<int>("--rows") { Description = "Rows of the sample to try", DefaultValueFactory = _ => 1_000 };
        var json = CommonOptions.Json();
        var command = new Command("check", "Explain what each column becomes and what is left out; nothing is taken in")
        {
            mapping, sample, rows, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reading = MappingFile.Read(await File.ReadAllTextAsync(parsed.GetValue(mapping)!, cancellationToken));
            if (!reading.IsValid)
            {
                Terminal.Complain(reading.Problems.Select(problem => $"{parsed.GetValue(mapping)}:{problem}"));
                return ExitCode.SaidNo;
            }

            await using var content = File.OpenRead(parsed.GetValue(sample)!);
            var context = new IntakeContext(AnyOwner, TimeProvider.System);
            var explained = await MappingCheck.ExplainAsync(reading.Mapping, content, context, parsed.GetValue(rows), cancellationToken);
            MappingReport.Print(explained, parsed.GetValue(json));
            return explained.FileProblems.Count == 0 ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }
}
