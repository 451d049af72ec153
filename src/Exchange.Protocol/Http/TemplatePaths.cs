namespace Exchange.Protocol.Http;

/// <summary>Paths for the life of a node's sharing template, for its own administrators; docs/node-api.md.</summary>
public static class TemplatePaths
{
    /// <summary>The template in force.</summary>
    public const string Active = "/api/template/active";

    /// <summary>Every version with its life.</summary>
    public const string History = "/api/template/history";

    /// <summary>One version.</summary>
    public const string Version = "/api/template/versions/{version:int}";

    /// <summary>A draft: kept, or given up.</summary>
    public const string Draft = "/api/template/draft";

    /// <summary>What is wrong with a template.</summary>
    public const string Check = "/api/template/draft/check";

    /// <summary>What a requester would get.</summary>
    public const string Simulate = "/api/template/simulate";

    /// <summary>What a template changes.</summary>
    public const string Diff = "/api/template/diff";

    /// <summary>Approves a draft.</summary>
    public const string Approve = "/api/template/approve";

    /// <summary>Publishes an approved version.</summary>
    public const string Publish = "/api/template/publish";

    /// <summary>Puts an earlier version back into force.</summary>
    public const string RollBack = "/api/template/rollback";
}
