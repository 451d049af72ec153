using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Entries that hold a term.</summary>
internal sealed class TermIterator(PostingsCursor cursor, int term) : DocIterator
{
    /// <summary>The term's number in its field.</summary>
    public int Term => term;

    /// <summary>The term's postings.</summary>
    public PostingsCursor Cursor => cursor;

    /// <inheritdoc />
    public override long Cost => cursor.DocFreq;

    /// <inheritdoc />
    public override int Next() => Doc = cursor.Next();

    /// <inheritdoc />
    public override int Advance(int target) => Doc = cursor.Advance(target);
}
