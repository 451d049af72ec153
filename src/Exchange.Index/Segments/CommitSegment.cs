namespace Exchange.Index.Segments;

/// <summary>A segment as a commit point lists it.</summary>
/// <param name="File">Name of the segment's file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Deletions">Name of the file that says which entries are not deleted; null when none is.</param>
internal sealed record CommitSegment(string File, long Bytes, string? Deletions);
