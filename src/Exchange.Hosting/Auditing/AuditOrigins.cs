using Exchange.Records.Identity;

namespace Exchange.Hosting.Auditing;

/// <summary>Names of audit logs; they never change.</summary>
public static class AuditOrigins
{
    /// <summary>The log of an agency's node.</summary>
    public static string OfNode(Ori ori) => $"exchange/node/{ori}";

    /// <summary>The log of a hub.</summary>
    public static string OfHub(string name) => $"exchange/hub/{name}";
}
