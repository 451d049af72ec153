namespace Exchange.Protocol.Search;

/// <summary>How many of an agency's matching records are of each kind, counting only those shown in full.</summary>
public sealed record FacetFrame : AgencyFrame
{
    /// <summary>Kind to count.</summary>
    public required IReadOnlyDictionary<string, long> Kinds { get; init; }
}
