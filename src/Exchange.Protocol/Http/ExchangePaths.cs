namespace Exchange.Protocol.Http;

/// <summary>Paths of the documented HTTP interfaces.</summary>
public static class ExchangePaths
{
    /// <summary>Search, at a node for its own users.</summary>
    public const string Search = "/api/search";

    /// <summary>Fetch one record, at a node for its own users.</summary>
    public const string FetchRecord = "/api/records/fetch";

    /// <summary>Print and export records, and the register of copies, at a node for its own users.</summary>
    public const string Outputs = "/api/outputs";

    /// <summary>Everybody's printed and exported copies, for those who supervise.</summary>
    public const string AgencyOutputs = Outputs + "/agency";

    /// <summary>Where it is confirmed that a copy was destroyed: an own one, or anybody's.</summary>
    public static string OutputDestroyed(string id, bool anybodys = false) =>
        $"{(anybodys ? AgencyOutputs : Outputs)}/{Uri.EscapeDataString(id)}/destroyed";

    /// <summary>Contribute records, at a node for its own feeds.</summary>
    public const string Contributions = "/api/contributions";

    /// <summary>Search, at the hub and at an owner's node.</summary>
    public const string FederatedSearch = "/exchange/v1/search";

    /// <summary>Fetch one record, at the hub and at an owner's node.</summary>
    public const string FederatedFetch = "/exchange/v1/records/fetch";

    /// <summary>The signed ceiling of a template, at an owner's node, for the hub.</summary>
    public const string Ceiling = "/exchange/v1/ceiling";

    /// <summary>The address of one ceiling; the hub's token is made over it.</summary>
    public static string CeilingOf(string templateDigest) => $"{Ceiling}?digest={Uri.EscapeDataString(templateDigest)}";

    /// <summary>Signed notices, at the hub and at a node.</summary>
    public const string Notices = "/exchange/v1/notices";

    /// <summary>The signed registry, at the hub.</summary>
    public const string Registry = "/exchange/v1/registry";

    /// <summary>Health of a process.</summary>
    public const string Health = "/health";

    /// <summary>The latest signed checkpoint of a process's audit log.</summary>
    public const string Checkpoint = "/checkpoint";

    /// <summary>Hash tiles and entry bundles of a process's audit log.</summary>
    public const string Tiles = "/tile";

    /// <summary>The newest checkpoint of a process's audit log that a witness cosigned.</summary>
    public const string CosignedCheckpoint = "/checkpoint/cosigned";

    /// <summary>Where a witness takes checkpoints of other logs.</summary>
    public const string AddCheckpoint = "/add-checkpoint";

    /// <summary>What a witness cosigned last of a log.</summary>
    public const string Witnessed = "/witnessed";

    /// <summary>The address of one log's checkpoint at a witness.</summary>
    public static string WitnessedOf(string origin) => $"{Witnessed}?origin={Uri.EscapeDataString(origin)}";
}
