namespace Exchange.Index.Segments;

/// <summary>Opens the index of a folder. One process at a time may write to it.</summary>
public static class IndexDirectory
{
    /// <summary>
    /// Opens the index at its last commit that can be used, and removes what a crash left behind. Every checksum is verified.
    /// </summary>
    /// <param name="files">The folder.</param>
    /// <param name="schema">What the index holds; segments of another schema count as damaged.</param>
    /// <param name="settings">How it is written.</param>
    public static IndexOpening Open(IndexFiles files, IndexSchema schema, IndexSettings settings)
    {
        var damaged = new List<DamagedFile>();
        foreach (var path in CommitFile.In(files.Folder))
        {
            if (CommitFile.TryRead(path, out var damage) is not { } commit)
            {
                damaged.Add(new DamagedFile(Path.GetFileName(path), damage!.Value));
            }
            else if (OpenSegments(files, commit, schema, damaged) is { } segments)
            {
                RemoveLeftovers(files, path, commit);
                return new IndexOpening.Opened(new IndexWriter(files, schema, settings, commit, segments), commit.Sequence, damaged);
            }
        }

        if (damaged.Count > 0)
        {
            return new IndexOpening.Damaged(damaged);
        }

        Clear(files);
        var none = new CommitPoint(CommitPoint.CurrentVersion, 0, 0, 0, schema.Fingerprint(), []);
        return new IndexOpening.Opened(new IndexWriter(files, schema, settings, none, []), 0, damaged);
    }

    /// <summary>Deletes all that an index has put into the folder.</summary>
    public static void Clear(IndexFiles files)
    {
        foreach (var path in Directory.EnumerateFiles(files.Folder).Where(IsOurs))
        {
            File.Delete(path);
        }
    }

    private static List<WriterSegment>? OpenSegments(IndexFiles files, CommitPoint commit, IndexSchema schema, List<DamagedFile> damaged)
    {
        var segments = new List<WriterSegment>();
        var before = damaged.Count;
        foreach (var listed in commit.Segments)
        {
            var segment = SegmentReader.TryOpen(files.At(listed.File), schema, isTrusted: false, out var damage);
            var live = segment is null || listed.Deletions is null
                ? null
                : LiveFile.TryRead(files.At(listed.Deletions), segment.DocCount, out damage);
            if (damage is { } found)
            {
                damaged.Add(new DamagedFile(segment is null ? listed.File : listed.Deletions!, found));
                segment?.Release();
            }
            else
            {
                segments.Add(new WriterSegment(segment!, listed.File, live, listed.Deletions));
            }
        }

        if (damaged.Count == before)
        {
            return segments;
        }

        segments.ForEach(segment => segment.Reader.Release());
        return null;
    }

    private static void RemoveLeftovers(IndexFiles files, string commitPath, CommitPoint commit)
    {
        var kept = commit.Segments.SelectMany(segment => new[] { segment.File, segment.Deletions }).Append(Path.GetFileName(commitPath)).ToHashSet();
        foreach (var path in Directory.EnumerateFiles(files.Folder).Where(path => IsOurs(path) && !kept.Contains(Path.GetFileName(path))))
        {
            File.Delete(path);
        }
    }

    private static bool IsOurs(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("segments_", StringComparison.Ordinal)
            || name.EndsWith(IndexWriter.SegmentSuffix, StringComparison.Ordinal) || name.EndsWith(IndexWriter.LiveSuffix, StringComparison.Ordinal));
}
