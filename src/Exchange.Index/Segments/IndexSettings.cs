namespace Exchange.Index.Segments;

/// <summary>How an index is written.</summary>
public sealed record IndexSettings
{
    /// <summary>Bytes of records in memory, with what writing them out takes, at which they are written to a segment.</summary>
    public long BufferBytesMax { get; init; } = 64 << 20;

    /// <summary>Segments of about one size that are merged into one.</summary>
    public int MergeFactor { get; init; } = 4;

    /// <summary>Entries below which all segments count as of one size.</summary>
    public int SmallSegmentDocs { get; init; } = 4_096;

    /// <summary>Share of deleted entries, in percent, at which a segment is rewritten by itself.</summary>
    public int DeletedPercentMax { get; init; } = 30;

    /// <summary>Whether merges run beside the writer, on a thread of the pool; otherwise within <see cref="IndexWriter.Refresh"/>.</summary>
    public bool MergesInBackground { get; init; } = true;
}
