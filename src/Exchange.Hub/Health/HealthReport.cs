using Exchange.Hosting.Witnessing;

namespace Exchange.Hub.Health;

/// <summary>How a hub is.</summary>
/// <param name="Name">The hub's name.</param>
/// <param name="Audit"><c>available</c>, or why nothing is passed on.</param>
/// <param name="RegistryVersion">The registry in force.</param>
/// <param name="Agencies">How many agencies are in it.</param>
/// <param name="MemoryBytes">Memory of the process.</param>
/// <param name="AuditUnavailableSince">Since when nothing is passed on.</param>
/// <param name="Alarms">Logs of nodes that contradict themselves; null when there are none.</param>
public sealed record HealthReport(
    string Name, string Audit, long RegistryVersion, int Agencies, long MemoryBytes, DateTimeOffset? AuditUnavailableSince = null,
    IReadOnlyList<LogAlarm>? Alarms = null);
