namespace Exchange.Index.Searching;

/// <summary>Records with an entry that meets a query.</summary>
/// <param name="view">The segment.</param>
/// <param name="place">Place of the segment in the snapshot.</param>
/// <param name="entries">Entries that meet the query.</param>
/// <param name="worth">What an entry is worth; null when it does not meet the part after all.</param>
internal sealed class EntriesLeaf(SegmentView view, int place, DocIterator entries, Func<EntryRef, double?>? worth) : RecordLeaf(view.Reader)
{
    /// <inheritdoc />
    protected override void Collect(RecordWindow window)
    {
        var end = window.EndDoc;
        for (var doc = FirstDocFrom(window.FirstDoc); doc < end; doc = entries.Next())
        {
            if (worth is null)
            {
                Meet(window, doc, 0);
            }
            else if (worth(new EntryRef(place, doc)) is { } found)
            {
                Meet(window, doc, found);
            }
        }
    }

    /// <inheritdoc />
    protected override int FirstDocFrom(int doc) => entries.Doc < doc ? entries.Advance(doc) : entries.Doc;
}
