namespace Exchange.Index;

/// <summary>
/// Matching records counted by values, the most frequent first, at most <see cref="ValuesMax"/> of each. Only values that the requester
/// sees are counted; a record counts once for each of its values.
/// </summary>
/// <param name="Kinds">By kind of record.</param>
/// <param name="Years">By the year in which the event began, UTC.</param>
/// <param name="Offenses">By NIBRS code, or by the owner's words in capitals where there is none.</param>
/// <param name="Cities">By city, in capitals.</param>
/// <param name="Districts">By district, in capitals.</param>
public sealed record SearchFacets(
    IReadOnlyDictionary<string, long> Kinds,
    IReadOnlyDictionary<string, long> Years,
    IReadOnlyDictionary<string, long> Offenses,
    IReadOnlyDictionary<string, long> Cities,
    IReadOnlyDictionary<string, long> Districts)
{
    /// <summary>Most values of one facet.</summary>
    public const int ValuesMax = 20;
}
