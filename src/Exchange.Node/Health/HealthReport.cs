using Exchange.Hosting.Witnessing;

namespace Exchange.Node.Health;

/// <summary>How a node is.</summary>
/// <param name="Ori">The agency.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Audit"><c>available</c>, or why nothing is answered.</param>
/// <param name="Indexed">Whether everything that was there at the start can be found.</param>
/// <param name="Records">How many records can be found.</param>
/// <param name="ChangesBehind">How many changes of the store the index has yet to follow.</param>
/// <param name="ChangesSkipped">How many changes the index could not take; such records cannot be found.</param>
/// <param name="TemplateVersion">The sharing template in force.</param>
/// <param name="MemoryBytes">Memory of the process.</param>
/// <param name="AuditUnavailableSince">Since when nothing is answered.</param>
/// <param name="RegistryVersion">The registry in hand.</param>
/// <param name="RegistryProblem">Why the registry cannot be relied on; null when it can.</param>
/// <param name="Notices">How many notices of each kind nobody has dealt with; null when there are none.</param>
/// <param name="Alarms">Logs of others that contradict themselves; null when there are none.</param>
public sealed record HealthReport(
    string Ori, string Name, string Audit, bool Indexed, long Records, long ChangesBehind, long ChangesSkipped, int TemplateVersion, long MemoryBytes,
    DateTimeOffset? AuditUnavailableSince = null, long? RegistryVersion = null, string? RegistryProblem = null,
    IReadOnlyDictionary<string, long>? Notices = null, IReadOnlyList<LogAlarm>? Alarms = null);
