namespace Exchange.Index.Searching;

/// <summary>Records that are not deleted and do not meet the part.</summary>
internal sealed class NotNode(SegmentView view, RecordNode part) : RecordNode
{
    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Span<ulong> met = stackalloc ulong[RecordWindow.Words];
        met.Clear();
        part.Fill(window, met);
        for (var record = window.First; record < window.End; record++)
        {
            var place = record - window.First;
            if ((met[place >> 6] >> place & 1) == 0 && view.IsLive(view.Reader.FirstDoc(record)))
            {
                bits[place >> 6] |= 1ul << place;
            }
        }
    }

    /// <inheritdoc />
    public override int Skip(int record) => record;
}
