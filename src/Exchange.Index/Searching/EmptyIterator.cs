namespace Exchange.Index.Searching;

/// <summary>No entries.</summary>
internal sealed class EmptyIterator : DocIterator
{
    /// <inheritdoc />
    public override long Cost => 0;

    /// <inheritdoc />
    public override int Next() => Doc = NoMore;

    /// <inheritdoc />
    public override int Advance(int target) => Doc = NoMore;
}
