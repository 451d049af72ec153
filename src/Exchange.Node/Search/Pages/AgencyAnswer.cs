using Exchange.Protocol.Search;

namespace Exchange.Node.Search.Pages;

/// <summary>What one agency answered so far.</summary>
/// <param name="Agency">The agency.</param>
public sealed record AgencyAnswer(AskableAgency Agency)
{
    /// <summary>How it stands; null while nothing came.</summary>
    public StatusFrame? Status { get; init; }

    /// <summary>What it disclosed, best first.</summary>
    public IReadOnlyList<HitFrame> Hits { get; init; } = [];

    /// <summary>Its counts.</summary>
    public FacetFrame? Facets { get; init; }
}
