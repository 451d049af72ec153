namespace Exchange.Cli.Demonstration;

/// <summary>What the demonstration counted; none of it is written down beforehand.</summary>
/// <param name="Agencies">Agencies with a node.</param>
/// <param name="Records">Records that the nodes hold.</param>
/// <param name="Rejected">Rows refused at intake.</param>
/// <param name="Answered">Agencies that answered the search.</param>
/// <param name="Hits">Hits, pointers included.</param>
/// <param name="Pointers">Hits that are pointers.</param>
/// <param name="WithheldFields">Field groups masked or hidden, over all hits.</param>
/// <param name="FirstHitMs">Milliseconds until the first hit.</param>
/// <param name="TotalMs">Milliseconds until the last frame.</param>
/// <param name="AuditEntries">Entries in all logs together.</param>
/// <param name="AuditVerified">Whether every log is sound.</param>
/// <param name="Ok">Whether all agencies answered, there is a full record, a pointer and a withheld field, and the logs prove it.</param>
internal sealed record DemoResult(
    int Agencies, long Records, long Rejected, int Answered, int Hits, int Pointers, int WithheldFields, double FirstHitMs, double TotalMs,
    long AuditEntries, bool AuditVerified, bool Ok);
