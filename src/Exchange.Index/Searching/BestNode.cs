namespace Exchange.Index.Searching;

/// <summary>Several ways to meet one part: records that meet any of them, each worth what the best of its ways is.</summary>
internal sealed class BestNode(ScoredNode[] ways) : ScoredNode
{
    private readonly OrNode any = new(ways);

    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits) => any.Fill(window, bits);

    /// <inheritdoc />
    public override int Skip(int record) => any.Skip(record);

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
