using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Reports;
using Exchange.Records.Identity;

namespace Exchange.Cli.Audits.Reports;

/// <summary><c>exchange audit report</c> and <c>exchange audit request</c>.</summary>
internal static class AuditReportVerbs
{
    /// <summary>The report.</summary>
    public static Command CreateReport()
    {
        var node = CommonOptions.Node();
        var period = new PeriodOptions();
        var sample = new Option<int>("--sample") { Description = "How many disseminations are drawn", DefaultValueFactory = _ => 10 };
        var json = CommonOptions.Json();
        var command = new Command("report", "The agency's report on itself: use, outputs, findings, submissions, and the log's checkpoint")
        {
            node, sample, json,
        };
        period.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = period.Read(parsed) with { Sample = parsed.GetValue(sample) };
            if (asked.Check() is { Count: > 0 } problems)
            {
                Terminal.Report(problems);
                return ExitCode.UsedWrongly;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            using var witnesses = opened.OpenWitnesses();
            var report = await opened.SelfAudit(witnesses)
                .RunAsync(asked, new AuditReader(OpenedNode.User, opened.Settings.Ori), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(report);
            }
            else
            {
                Console.Out.Write(SelfAuditText.Of(report));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The request to another agency.</summary>
    public static Command CreateRequest()
    {
        var node = CommonOptions.Node();
        var agency = new Option<string>("--agency") { Description = "The agency whose log it is", HelpName = "ORI", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why", Required = true };
        var period = new PeriodOptions();
        var json = CommonOptions.Json();
        var command = new Command("request", "Ask another agency for the entries of its log that concern yours") { node, agency, reason, json };
        period.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Ori.TryParse(parsed.GetValue(agency), out var to))
            {
                Terminal.Complain(["--agency: give an ORI of nine letters and digits"]);
                return ExitCode.UsedWrongly;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var problems = await opened.RequestLog.RunAsync(
                to, period.Read(parsed), parsed.GetValue(reason)!, new AuditReader(OpenedNode.User, opened.Settings.Ori), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new { agency = to.Text, done = problems.Count == 0 });
            }

            return Terminal.Report(problems);
        });
        return command;
    }
}
