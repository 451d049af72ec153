using Exchange.Index;

namespace Exchange.Node.Policies.Simulation;

/// <summary>The answer to a query as one requester would get it, beside the owner's view of the same query.</summary>
/// <param name="TemplateVersion">Version of the template that decided.</param>
/// <param name="TemplateDigest">Its digest.</param>
/// <param name="Total">How many records the requester would be told of, beyond those given.</param>
/// <param name="OwnTotal">How many match for the owner's own people.</param>
/// <param name="Facets">The counts that the requester would get.</param>
/// <param name="OwnFacets">The counts that the owner's own people get.</param>
/// <param name="Suggestions">The words that the requester would be offered.</param>
/// <param name="Hits">First what the requester would get, in that order, then what only the owner's own people do.</param>
public sealed record SimulatedSearch(
    int TemplateVersion,
    string TemplateDigest,
    long Total,
    long OwnTotal,
    SearchFacets Facets,
    SearchFacets OwnFacets,
    IReadOnlyList<Suggestion> Suggestions,
    IReadOnlyList<SimulatedHit> Hits);
