namespace Exchange.Index.Searching;

/// <summary>Entries that at least two of several iterators have.</summary>
/// <param name="parts">Iterators before their first entry, at least two.</param>
internal sealed class AtLeastTwoIterator(DocIterator[] parts) : WindowIterator
{
    private readonly ulong[] once = new ulong[WindowSize / 64];

    /// <inheritdoc />
    public override long Cost { get; } = parts.Sum(part => part.Cost);

    /// <summary>Where the second of the parts goes on: before that, no entry can be of two.</summary>
    protected override int FindStretch(int target)
    {
        var (first, second) = (NoMore, NoMore);
        foreach (var part in parts)
        {
            var doc = part.Doc < target ? part.Advance(target) : part.Doc;
            (first, second) = doc < first ? (doc, first) : (first, Math.Min(second, doc));
        }

        return second;
    }

    /// <inheritdoc />
    protected override void Fill()
    {
        Array.Clear(once);
        var (start, twice) = (Start, Bits);
        foreach (var part in parts)
        {
            for (var doc = part.Doc < start ? part.Advance(start) : part.Doc; doc - start < WindowSize; doc = part.Next())
            {
                var (place, bit) = ((doc - start) >> 6, 1ul << (doc - start));
                twice[place] |= once[place] & bit;
                once[place] |= bit;
            }
        }
    }
}
