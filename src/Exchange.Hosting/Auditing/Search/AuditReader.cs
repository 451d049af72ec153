using Exchange.Hosting.Auditing.Packages;
using Exchange.Records.Identity;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>Who reads a log.</summary>
/// <param name="User">The person, as the entry of the reading names them.</param>
/// <param name="Agency">The agency whose node or coordinator reads; null for a hub's operator.</param>
public sealed record AuditReader(string User, Ori? Agency)
{
    /// <summary>What the reader may see; null for everything, which an agency may of its own node's log and an operator of the hub's.</summary>
    public PackageScope? Scope { get; init; }
}
