namespace Exchange.Index.Searching;

/// <summary>Entries that one iterator has and another has not.</summary>
internal sealed class ExceptIterator(DocIterator of, DocIterator not) : DocIterator
{
    /// <inheritdoc />
    public override long Cost => of.Cost;

    /// <inheritdoc />
    public override int Next() => Kept(of.Next());

    /// <inheritdoc />
    public override int Advance(int target) => Kept(of.Advance(target));

    private int Kept(int doc)
    {
        while (doc != NoMore && (not.Doc < doc ? not.Advance(doc) : not.Doc) == doc)
        {
            doc = of.Next();
        }

        return Doc = doc;
    }
}
