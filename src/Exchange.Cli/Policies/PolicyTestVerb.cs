using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Policy.Decisions;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy test</c>.</summary>
internal static class PolicyTestVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with templates and the decision tables beside them" };
        var json = CommonOptions.Json();
        var command = new Command("test", "Run the decision tables of templates; a rule that no case covers fails too") { folder, json };
        command.SetAction(parsed =>
        {
            var report = DecisionTables.Run(parsed.GetValue(folder)!);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(report);
            }
            else
            {
                Terminal.Say($"{report.Cases} cases, {report.Failures.Count} failures, {report.UncoveredRules.Count} rules without a case");
                Terminal.Complain([.. report.Failures, .. report.UncoveredRules.Select(rule => $"no case covers {rule}")]);
            }

            return report.Passed ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }
}
