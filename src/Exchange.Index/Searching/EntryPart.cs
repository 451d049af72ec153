namespace Exchange.Index.Searching;

/// <summary>A part of <see cref="EntryQuery.Enough"/>: what the best of its ways that an entry has is worth.</summary>
/// <param name="Ways">The ways to meet it.</param>
public sealed record EntryPart(IReadOnlyList<EntryWay> Ways)
{
    /// <summary>
    /// What counts for entries that do not meet the part, and does not meet it: looked at for those alone that lack it, so its terms may be
    /// as frequent as they like.
    /// </summary>
    public IReadOnlyList<EntryWay> Otherwise { get; init; } = [];

    /// <summary>What counts for entries in which none of the ways may be searched.</summary>
    public double WhenHidden { get; init; }
}
