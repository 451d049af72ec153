namespace Exchange.Node.Health;

/// <summary>How a node is.</summary>
/// <param name="Ori">The agency.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Audit"><c>available</c>, or why nothing is answered.</param>
/// <param name="AuditUnavailableSince">Since when.</param>
/// <param name="Indexed">Whether everything that was there at the start can be found.</param>
/// <param name="Records">How many records can be found.</param>
/// <param name="ChangesBehind">How many changes of the store the index has yet to follow.</param>
/// <param name="TemplateVersion">The sharing template in force.</param>
/// <param name="RegistryVersion">The registry in hand.</param>
/// <param name="RegistryProblem">Why the registry cannot be relied on; null when it can.</param>
/// <param name="MemoryBytes">Memory of the process.</param>
public sealed record HealthReport(
    string Ori, string Name, string Audit, DateTimeOffset? AuditUnavailableSince, bool Indexed, long Records, long ChangesBehind,
    int TemplateVersion, long? RegistryVersion, string? RegistryProblem, long MemoryBytes);
