namespace Exchange.Index.Searching;

/// <summary>A part in one segment.</summary>
/// <param name="Ways">The ways to meet it, best first.</param>
/// <param name="Otherwise">What counts for entries that do not meet it, best first.</param>
/// <param name="WhenHidden">Points for entries in which none of the ways may be searched.</param>
internal sealed record EnoughPart(EnoughWay[] Ways, EnoughWay[] Otherwise, int WhenHidden)
{
    private readonly bool hides = Ways.Length > 0 && Array.TrueForAll(Ways, way => way.Allowed is not null);

    /// <summary>The most that an entry gets without meeting the part.</summary>
    public int MostUnmet { get; } = Math.Max(
        Array.Exists(Ways, way => way.Allowed is null) ? 0 : WhenHidden, Otherwise.Select(way => way.Points).DefaultIfEmpty().Max());

    /// <summary>What an entry that does not meet the part gets; asked in the order of entries.</summary>
    public int Unmet(int doc, int label)
    {
        if (hides && WhenHidden > 0 && Array.TrueForAll(Ways, way => way.Allowed![label] == 0))
        {
            return WhenHidden;
        }

        foreach (var way in Otherwise)
        {
            if (way.Allows(label) && Array.Exists(way.Cursors, cursor => cursor.Doc >= doc ? cursor.Doc == doc : cursor.Advance(doc) == doc))
            {
                return way.Points;
            }
        }

        return 0;
    }
}
