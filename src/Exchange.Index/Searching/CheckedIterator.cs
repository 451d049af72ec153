namespace Exchange.Index.Searching;

/// <summary>Entries of another iterator that may match.</summary>
internal sealed class CheckedIterator(DocIterator inner, EntryCheck check) : DocIterator
{
    /// <inheritdoc />
    public override long Cost => inner.Cost;

    /// <inheritdoc />
    public override int Next() => Allowed(inner.Next());

    /// <inheritdoc />
    public override int Advance(int target) => Allowed(inner.Advance(target));

    private int Allowed(int doc)
    {
        while (doc != NoMore && !check.Allows(doc))
        {
            doc = inner.Next();
        }

        return Doc = doc;
    }
}
