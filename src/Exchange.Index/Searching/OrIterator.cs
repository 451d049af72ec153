namespace Exchange.Index.Searching;

/// <summary>Entries that any iterator has.</summary>
internal sealed class OrIterator(IReadOnlyList<DocIterator> any) : DocIterator
{
    /// <inheritdoc />
    public override long Cost { get; } = any.Sum(one => one.Cost);

    /// <inheritdoc />
    public override int Next() => Advance(Doc + 1);

    /// <inheritdoc />
    public override int Advance(int target)
    {
        var least = NoMore;
        foreach (var one in any)
        {
            least = Math.Min(least, one.Doc < target ? one.Advance(target) : one.Doc);
        }

        return Doc = least;
    }
}
