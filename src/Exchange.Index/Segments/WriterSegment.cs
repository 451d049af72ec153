using Exchange.Index.Searching;

namespace Exchange.Index.Segments;

/// <summary>A segment as the writer keeps it.</summary>
/// <param name="reader">The segment.</param>
/// <param name="name">Its file.</param>
/// <param name="live">A bit for each entry that is not deleted; null when none is.</param>
/// <param name="liveName">The file that holds these bits as they are now; null when none does.</param>
internal sealed class WriterSegment(SegmentReader reader, string name, ulong[]? live, string? liveName)
{
    private bool isSeen = true;

    /// <summary>The segment.</summary>
    public SegmentReader Reader => reader;

    /// <summary>Its file.</summary>
    public string Name => name;

    /// <summary>A bit for each entry that is not deleted; null when none is. Never changed once seen by a snapshot.</summary>
    public ulong[]? Live { get; private set; } = live;

    /// <summary>The file that holds these bits; null when none is deleted, or when they have changed since.</summary>
    public string? LiveName { get; set; } = liveName;

    /// <summary>Entries that are deleted.</summary>
    public int DeletedDocs { get; private set; } = live is null ? 0 : reader.DocCount - live.Sum(System.Numerics.BitOperations.PopCount);

    /// <summary>Entries that are not deleted.</summary>
    public int LiveDocs => reader.DocCount - DeletedDocs;

    /// <summary>Records that are not deleted.</summary>
    public int LiveRecords { get; private set; } = live is null
        ? reader.RecordCount
        : Enumerable.Range(0, reader.RecordCount).Count(record => (live[reader.FirstDoc(record) >> 6] >> reader.FirstDoc(record) & 1) != 0);

    /// <summary>The segment as it is now, for a snapshot.</summary>
    public SegmentView View()
    {
        isSeen = true;
        return new SegmentView(reader, Live);
    }

    /// <summary>Deletes the entries of a record; says whether there were any.</summary>
    public bool Delete(ReadOnlySpan<byte> id)
    {
        var record = reader.FindRecord(id);
        var first = record < 0 ? 0 : reader.FirstDoc(record);
        if (record < 0 || (Live is not null && (Live[first >> 6] >> first & 1) == 0))
        {
            return false;
        }

        Own();
        LiveRecords--;
        DeletedDocs += reader.FirstDoc(record + 1) - first;
        for (var doc = first; doc < reader.FirstDoc(record + 1); doc++)
        {
            Live![doc >> 6] &= ~(1ul << doc);
        }

        LiveName = null;
        return true;
    }

    /// <summary>Makes sure that no snapshot sees the bits that are about to change.</summary>
    private void Own()
    {
        if (Live is null)
        {
            Live = new ulong[(reader.DocCount + 63) / 64];
            Array.Fill(Live, ulong.MaxValue);
            if (reader.DocCount % 64 is var rest and > 0)
            {
                Live[^1] = (1ul << rest) - 1;
            }
        }
        else if (isSeen)
        {
            Live = (ulong[])Live.Clone();
        }

        isSeen = false;
    }
}
