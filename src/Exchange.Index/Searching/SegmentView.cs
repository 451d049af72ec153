using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Reader">The segment.</param>
/// <param name="Live">A bit for each entry that is not deleted; null when none is.</param>
internal sealed record SegmentView(SegmentReader Reader, ulong[]? Live)
{
    /// <summary>Whether the entry is not deleted.</summary>
    public bool IsLive(int doc) => Live is null || (Live[doc >> 6] >> doc & 1) != 0;
}
