using System.CommandLine;
using System.Globalization;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Witnessing;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;
using Spectre.Console;

namespace Exchange.Cli.Audits.Witnesses;

/// <summary><c>exchange audit witnesses</c>.</summary>
internal static class AuditWitnessesVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = LogFolder.Option();
        var json = CommonOptions.Json();
        var command = new Command("witnesses", "Who vouches for what size of the log since when, who lags, whose log is vouched for, and alarms")
        {
            folder, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var log = LogFolder.Open(parsed.GetValue(folder)!);
            var report = await ReadAsync(log, cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(report);
            }
            else
            {
                Show(report);
            }

            return report.Alarms.Count == 0 && report.Contradiction is null ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }

    private static async Task<WitnessReport> ReadAsync(LogFolder log, CancellationToken cancellationToken)
    {
        using var store = WitnessStore.Open(log.Databases, TimeProvider.System);
        using var snapshot = AuditSnapshot.Open(log.Place);
        var key = Verifying.KeyFiles.ReadOne(System.IO.Path.Combine(log.Path, "audit.vkey"));
        return await WitnessReport.MakeAsync(
            log.Origin, snapshot.Head?.Frontier.Size.Value ?? 0, store, log.Peers().Select(peer => peer.WitnessKey.Name),
            await WitnessedHead.ContradictionAsync(log.Place, key, TimeProvider.System, cancellationToken), cancellationToken);
    }

    private static void Show(WitnessReport report)
    {
        var contradicted = report.Contradiction is { } kind ? $"; CONTRADICTED by a witness ({kind}), nothing is appended" : "";
        Terminal.Say($"{report.Log}: {report.Size} entries{contradicted}");
        Show("witness", report.Witnesses);
        Show("log vouched for here", report.Vouched);
        foreach (var alarm in report.Alarms)
        {
            Terminal.Say($"ALARM: {alarm.Log} {alarm.Contradiction} since {alarm.Since:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        }
    }

    private static void Show(string title, IReadOnlyList<WitnessLine> lines)
    {
        var table = new Table().AddColumns(title, "size", "since", "entries behind");
        foreach (var line in lines)
        {
            table.AddRow(
                Markup.Escape(line.Name), line.Size?.ToString(CultureInfo.InvariantCulture) ?? "never",
                line.Since?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
                line.Behind?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        Terminal.Show(table);
    }
}
