using Exchange.Hosting.Witnessing;

namespace Exchange.Cli.Audits.Witnesses;

/// <summary>How a log stands with its witnesses, and how its keeper stands with the logs that it witnesses.</summary>
/// <param name="Log">The log.</param>
/// <param name="Size">Its size.</param>
/// <param name="Witnesses">Its witnesses.</param>
/// <param name="Vouched">Logs that are vouched for here.</param>
/// <param name="Alarms">Logs of others that contradict themselves.</param>
/// <param name="Contradiction"><c>fork</c> or <c>rollback</c> where the log here is not what a witness cosigned.</param>
internal sealed record WitnessReport(
    string Log, long Size, IReadOnlyList<WitnessLine> Witnesses, IReadOnlyList<WitnessLine> Vouched, IReadOnlyList<LogAlarm> Alarms,
    string? Contradiction);
