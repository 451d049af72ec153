using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>A stretch of records of a segment, evaluated at a time.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="First">First record.</param>
/// <param name="End">After the last record.</param>
internal readonly record struct RecordWindow(SegmentReader Segment, int First, int End)
{
    /// <summary>Records of a full stretch.</summary>
    public const int Size = 1 << 12;

    /// <summary>Words of a bit set over it.</summary>
    public const int Words = Size / 64;

    /// <summary>First entry.</summary>
    public int FirstDoc => Segment.FirstDoc(First);

    /// <summary>After the last entry.</summary>
    public int EndDoc => Segment.FirstDoc(End);
}
