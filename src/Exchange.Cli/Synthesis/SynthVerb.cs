using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Synthetic;

namespace Exchange.Cli.Synthesis;

/// <summary><c>exchange synth</c>.</summary>
internal static class SynthVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder for the files", Required = true, HelpName = "DIR" };
        var records = new Option<int>("--records") { Description = "Rows over all agencies together", DefaultValueFactory = _ => 10_000 };
        var agencies = new Option<int>("--agencies") { Description = "How many agencies", DefaultValueFactory = _ => 3 };
        var seed = new Option<long>("--seed") { Description = "Same seed, same files", DefaultValueFactory = _ => 1 };
        var gzip = new Option<bool>("--gzip") { Description = "Write gzip files" };
        var json = CommonOptions.Json();
        var command = new Command("synth", "Write the exports of a fictional region's agencies, and who is who in them")
        {
            output, records, agencies, seed, gzip, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new SyntheticOptions
            {
                Records = parsed.GetValue(records), Agencies = parsed.GetValue(agencies), Seed = parsed.GetValue(seed), Gzip = parsed.GetValue(gzip),
            };
            if (options.Problems() is { Count: > 0 } problems)
            {
                Terminal.Complain(problems);
                return ExitCode.UsedWrongly;
            }

            var summary = await WriteAsync(options, parsed.GetValue(output)!, cancellationToken);
            Report(summary, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes a region under a progress bar.</summary>
    public static Task<RegionSummary> WriteAsync(SyntheticOptions options, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        return Terminal.WithProgressAsync("writing exports", progress => SyntheticRegion.WriteAsync(
            options, folder,
            new RelayedProgress<SyntheticProgress>(progress, so => new WorkDone(so.RowsDone, so.RowsTotal, $"{so.RowsDone:N0} rows")),
            cancellationToken));
    }

    private static void Report(RegionSummary summary, bool json)
    {
        if (json)
        {
            Terminal.SayJson(new { rows = summary.Rows, broken = summary.Broken, persons = summary.Persons, mentions = summary.Mentions,
                agencies = summary.Agencies });
            return;
        }

        foreach (var agency in summary.Agencies)
        {
            Terminal.Say(
                $"{agency.Ori} {agency.Name}: {agency.File}, {agency.Rows:N0} rows, {agency.Broken:N0} broken on purpose, " +
                $"mapping {agency.Mapping ?? "none (canonical)"}");
        }

        Terminal.Say($"{summary.Persons:N0} persons, {summary.Mentions:N0} mentions; who is who is in {RegionSummary.TruthFile}");
    }
}
