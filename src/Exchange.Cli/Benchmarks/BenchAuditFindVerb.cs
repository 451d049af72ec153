using System.CommandLine;
using Exchange.Cli.Benchmarks.Audits;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench audit-find</c>.</summary>
internal static class BenchAuditFindVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var entries = new Option<int>("--entries") { Description = "How many entries the log has", DefaultValueFactory = _ => 100_000 };
        var json = CommonOptions.Json();
        var command = new Command("audit-find", "How long questions to an audit log take: by public fields, and by what private parts hold")
        {
            entries, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var result = await AuditFindBench.RunAsync(Math.Max(1_000, parsed.GetValue(entries)), cancellationToken);
            Terminal.SayResult(result, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }
}
