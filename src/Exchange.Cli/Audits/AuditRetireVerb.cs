using System.CommandLine;
using System.Globalization;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Retirement;

namespace Exchange.Cli.Audits;

/// <summary><c>exchange audit retire</c>.</summary>
internal static class AuditRetireVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = LogFolder.Option();
        var before = new Option<string>("--before")
        {
            Description = "The earliest month whose private parts stay", HelpName = "yyyy-MM", Required = true,
        };
        var command = new Command("retire", "Destroy private parts older than they must be kept; entries and proofs stay. It cannot be undone")
        {
            folder, before,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!DateOnly.TryParseExact(
                parsed.GetValue(before) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            {
                Terminal.Complain(["--before: give a month as yyyy-MM"]);
                return ExitCode.UsedWrongly;
            }

            var log = LogFolder.Open(parsed.GetValue(folder)!);
            var rule = new RetentionRule(log.PrivateMonthsKept);
            await using var audit = await log.OpenLogAsync();
            var retire = new RetirePrivateParts(audit, log.Databases, rule, TimeProvider.System);
            var destroyed = await retire.RunAsync(month, OpenedNode.User, cancellationToken);
            if (destroyed is null)
            {
                var from = rule.KeptFrom(TimeProvider.System.GetUtcNow());
                Terminal.Complain([$"private parts from {from:yyyy-MM} on must be kept; give that month or an earlier one"]);
                return ExitCode.SaidNo;
            }

            Terminal.Say($"{destroyed} keys destroyed; what they sealed before {month:yyyy-MM} can never be read again");
            return ExitCode.Done;
        });
        return command;
    }
}
