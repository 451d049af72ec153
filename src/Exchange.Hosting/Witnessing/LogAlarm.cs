using Exchange.Storage.Witnessing;

namespace Exchange.Hosting.Witnessing;

/// <summary>What a health page says of a log that contradicts itself.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Contradiction"><c>fork</c> or <c>rollback</c>.</param>
/// <param name="Since">When it was found.</param>
public sealed record LogAlarm(string Log, string Contradiction, DateTimeOffset Since)
{
    /// <summary>Alarms that nobody and nothing has settled; null where there are none.</summary>
    public static async Task<IReadOnlyList<LogAlarm>?> ReadAsync(WitnessStore store, CancellationToken cancellationToken)
    {
        var found = await store.ContradictionsAsync(cancellationToken);
        return found.Count == 0
            ? null
            : [.. found.Select(one => new LogAlarm(one.Origin, one.Kind, DateTimeOffset.FromUnixTimeSeconds(one.FoundAt)))];
    }
}
