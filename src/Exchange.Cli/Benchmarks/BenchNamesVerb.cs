using System.CommandLine;
using Exchange.Cli.Benchmarks.Names;
using Exchange.Cli.Terminals;
using Spectre.Console;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench names</c>.</summary>
internal static class BenchNamesVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("test data: cases_*.csv, un_pairs_*.csv, truth_*.csv.gz with rosters, fbi_wanted_*.jsonl or ar2en-*.txt");
        var json = CommonOptions.Json();
        var command = new Command("names", "Decide which pairs of names are one person's, at one fixed threshold, and count") { folder, json };
        command.SetAction(parsed =>
        {
            if (NamesBench.Run(parsed.GetRequiredValue(folder)) is not { } result)
            {
                Terminal.Complain(["the folder holds none of the files that are known; see `exchange bench names --help`"]);
                return ExitCode.SaidNo;
            }

            if (parsed.GetValue(json))
            {
                Terminal.SayJson(result);
            }
            else
            {
                Terminal.Say($"threshold {result.Threshold} chosen on {result.ChosenOn}; frequencies {result.Frequencies}");
                Terminal.Show(TableOf(result));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Table TableOf(NamesBenchResult result)
    {
        var table = new Table().AddColumns("names", "pairs", "right", "missed", "wrong", "precision", "recall", "F1", "false match rate");
        foreach (var count in result.Counts)
        {
            table.AddRow(
                Markup.Escape(count.What), $"{count.Pairs}", $"{count.Right}", $"{count.Missed}", $"{count.Wrong}", $"{count.Precision}",
                $"{count.Recall}", $"{count.F1}", $"{count.FalseMatchRate}");
        }

        return table;
    }
}
