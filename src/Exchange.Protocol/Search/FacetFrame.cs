namespace Exchange.Protocol.Search;

/// <summary>
/// An agency's matching records counted by what the requester sees of them: the most frequent values, a record once for each of its values.
/// A count that is left out has no values.
/// </summary>
public sealed record FacetFrame : AgencyFrame
{
    /// <summary>By kind.</summary>
    public required IReadOnlyDictionary<string, long> Kinds { get; init; }

    /// <summary>By the year in which the event began, UTC.</summary>
    public IReadOnlyDictionary<string, long>? Years { get; init; }

    /// <summary>By NIBRS code, or by the owner's words in capitals where it gave no code.</summary>
    public IReadOnlyDictionary<string, long>? Offenses { get; init; }

    /// <summary>By city, in capitals.</summary>
    public IReadOnlyDictionary<string, long>? Cities { get; init; }

    /// <summary>By district, in capitals.</summary>
    public IReadOnlyDictionary<string, long>? Districts { get; init; }
}
