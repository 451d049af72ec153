namespace Exchange.Index.Searching;

/// <summary>Entries up to a number that meet a test of their own values.</summary>
internal sealed class FilterIterator(int docCount, Func<int, bool> meets) : DocIterator
{
    /// <inheritdoc />
    public override long Cost => docCount;

    /// <inheritdoc />
    public override int Next() => Advance(Doc + 1);

    /// <inheritdoc />
    public override int Advance(int target)
    {
        while (target < docCount && !meets(target))
        {
            target++;
        }

        return Doc = target < docCount ? target : NoMore;
    }
}
