namespace Exchange.Index.Searching;

/// <summary>Several ways to meet one part: records that meet any of them, each worth what the best of its ways is.</summary>
internal sealed class BestNode(ScoredNode[] ways) : ScoredNode
{
    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Span<ulong> part = stackalloc ulong[RecordWindow.Words];
        foreach (var way in ways)
        {
            part.Clear();
            way.Fill(window, part);
            for (var word = 0; word < part.Length; word++)
            {
                bits[word] |= part[word];
            }
        }
    }

    /// <inheritdoc />
    public override int Skip(int record)
    {
        var least = NoMore;
        foreach (var way in ways)
        {
            least = Math.Min(least, way.Skip(record));
        }

        return least;
    }

    /// <inheritdoc />
    public override double WorthOf(int place)
    {
        var best = 0d;
        foreach (var way in ways)
        {
            best = Math.Max(best, way.WorthOf(place));
        }

        return best;
    }

    /// <inheritdoc />
    public override void Clear() => Array.ForEach(ways, way => way.Clear());
}
