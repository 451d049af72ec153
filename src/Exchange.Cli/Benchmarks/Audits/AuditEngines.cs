namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>The engines that an audit log runs on.</summary>
internal static class AuditEngines
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IAuditEngine> All { get; } = [new SqliteAuditEngine()];
}
