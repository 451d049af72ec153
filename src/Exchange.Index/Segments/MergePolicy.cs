namespace Exchange.Index.Segments;

/// <summary>
/// Which segments to merge: as soon as there are so many of about one size, these; else one with too much that is deleted. Each record is
/// thus rewritten about once for each power of the factor.
/// </summary>
internal static class MergePolicy
{
    /// <summary>Segments to merge into one; null when nothing is due.</summary>
    public static IReadOnlyList<WriterSegment>? Choose(IReadOnlyList<WriterSegment> segments, IndexSettings settings)
    {
        var crowded = segments.GroupBy(segment => Level(segment.LiveDocs, settings)).OrderBy(level => level.Key)
            .FirstOrDefault(level => level.Count() >= settings.MergeFactor);
        if (crowded is not null)
        {
            return [.. crowded];
        }

        var wasteful = segments.FirstOrDefault(segment => segment.DeletedDocs * 100L > segment.Reader.DocCount * (long)settings.DeletedPercentMax);
        return wasteful is null ? null : [wasteful];
    }

    private static int Level(int docs, IndexSettings settings) =>
        docs <= settings.SmallSegmentDocs ? 0 : 1 + (int)Math.Log((double)docs / settings.SmallSegmentDocs, settings.MergeFactor);
}
