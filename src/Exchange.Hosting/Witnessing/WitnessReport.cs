using Exchange.Storage.Witnessing;

namespace Exchange.Hosting.Witnessing;

/// <summary>How a log stands with its witnesses, and how its keeper stands with the logs that it witnesses.</summary>
/// <param name="Log">The log.</param>
/// <param name="Size">Its size.</param>
/// <param name="Witnesses">Its witnesses.</param>
/// <param name="Vouched">Logs that are vouched for here.</param>
/// <param name="Alarms">Logs of others that contradict themselves.</param>
/// <param name="Contradiction"><c>fork</c> or <c>rollback</c> where the log here is not what a witness cosigned.</param>
public sealed record WitnessReport(
    string Log, long Size, IReadOnlyList<WitnessLine> Witnesses, IReadOnlyList<WitnessLine> Vouched, IReadOnlyList<LogAlarm> Alarms,
    string? Contradiction)
{
    /// <summary>The report of a log of that size.</summary>
    /// <param name="log">The log's name.</param>
    /// <param name="size">Its size.</param>
    /// <param name="store">What is known of witnesses.</param>
    /// <param name="peers">Names of those who are to vouch for it.</param>
    /// <param name="contradiction">What was found where the log was held against the newest checkpoint that a witness cosigned.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<WitnessReport> MakeAsync(
        string log, long size, WitnessStore store, IEnumerable<string> peers, string? contradiction, CancellationToken cancellationToken)
    {
        var given = (await store.CosignaturesAsync(cancellationToken)).ToDictionary(one => one.Witness, StringComparer.Ordinal);
        var seen = await store.SeenAsync(cancellationToken);
        return new WitnessReport(
            log, size,
            [.. peers.Union(given.Keys).Order(StringComparer.Ordinal).Select(name => given.TryGetValue(name, out var one)
                ? new WitnessLine(name, one.Size, Time(one.CosignedAt), size - one.Size)
                : new WitnessLine(name, null, null, size))],
            [.. seen.Select(one => new WitnessLine(one.Origin, one.Size, Time(one.CosignedAt), null))],
            await LogAlarm.ReadAsync(store, cancellationToken) ?? [],
            contradiction);
    }

    private static DateTimeOffset Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
