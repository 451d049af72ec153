namespace Exchange.Node.Users;

/// <summary>What a person may do at a node.</summary>
public enum UserRole
{
    /// <summary>Patrol: searches.</summary>
    Officer,

    /// <summary>Investigation and analysis: searches.</summary>
    Analyst,

    /// <summary>Sets templates, users and sources, and restricts records.</summary>
    Administrator,

    /// <summary>N-DEx agency coordinator: reads the audit log.</summary>
    Nac,

    /// <summary>Somebody sent to audit the agency: reads its log, findings and reports, and changes nothing (IL-100b).</summary>
    Auditor,

    /// <summary>Keeps the machine running; sees no records.</summary>
    Operator,

    /// <summary>A records system that contributes; no person.</summary>
    Feed,
}
