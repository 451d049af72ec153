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
}
