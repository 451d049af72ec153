namespace Exchange.Protocol.Http;

/// <summary>Paths for reading a node's audit log and for its findings, for its coordinators; docs/audit-search.md.</summary>
public static class AuditPaths
{
    /// <summary>Search of the entries.</summary>
    public const string Search = "/api/audit/search";

    /// <summary>The same as an inquiry log.</summary>
    public const string Export = "/api/audit/export";

    /// <summary>The inclusion proof of one entry.</summary>
    public const string Proof = "/api/audit/entries/{index:long}/proof";

    /// <summary>Who received a record, or anything on a person.</summary>
    public const string Disclosures = "/api/audit/disclosures";

    /// <summary>The agency's report on itself.</summary>
    public const string SelfAudit = "/api/audit/report";

    /// <summary>The findings.</summary>
    public const string Findings = "/api/findings";

    /// <summary>Looks for misuse now.</summary>
    public const string FindNow = "/api/findings/run";

    /// <summary>A sample for review.</summary>
    public const string Sample = "/api/findings/sample";

    /// <summary>One finding with its evidence.</summary>
    public const string Finding = "/api/findings/{id}";

    /// <summary>What became of a finding.</summary>
    public const string Disposition = "/api/findings/{id}/disposition";
}
