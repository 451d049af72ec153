using Exchange.Index.Segments;

namespace Exchange.Index.Segmented;

/// <summary>
/// A private index that begins where another one was last committed, whether or not a process writes to that one. Segments never change, so
/// the copy links to them; what is followed from there on is written beside, and all of it goes with the copy.
/// </summary>
public sealed class IndexCopy : IDisposable
{
    private const int AttemptsMax = 5;

    private readonly string folder;

    private IndexCopy(SegmentRecordIndex index, string folder)
    {
        Index = index;
        this.folder = folder;
    }

    /// <summary>The index; its <see cref="IRecordIndex.FollowedTo"/> says which changes of the store it knows.</summary>
    public SegmentRecordIndex Index { get; }

    /// <summary>Copies the index of a folder; an empty one where there is none that can be used.</summary>
    /// <param name="source">Folder of the index; nothing in it is changed.</param>
    /// <param name="folder">Folder for the copy; whatever is in it goes, and the folder itself when the copy is disposed.</param>
    /// <exception cref="IndexInUseException">Another process uses the folder for the copy.</exception>
    public static IndexCopy Open(string source, string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            Remove(folder);
            Directory.CreateDirectory(folder);
            var isWhole = attempt == AttemptsMax || TryLink(source, folder);
            var index = IndexFolder.Open(folder, out var damaged);
            if (attempt == AttemptsMax || (isWhole && damaged.Count == 0))
            {
                return new IndexCopy(index, folder);
            }

            // The other process made a new commit meanwhile and dropped files of this one.
            index.Dispose();
        }
    }

    /// <summary>Removes what copies of processes that died have left in a folder of them.</summary>
    /// <param name="parent">Folder in which copies are made.</param>
    /// <param name="pattern">Names of their folders, with wildcards.</param>
    public static void RemoveLeftovers(string parent, string pattern)
    {
        foreach (var left in Directory.EnumerateDirectories(parent, pattern).ToList())
        {
            try
            {
                IndexFolder.Take(left).Dispose();
                Remove(left);
            }
            catch (IOException)
            {
                // A living process uses it.
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Remove(folder);
    }

    private static bool TryLink(string source, string folder)
    {
        if (!Directory.Exists(source) || CommitFile.In(source) is not [var newest, ..])
        {
            return true;
        }

        try
        {
            var copied = Path.Combine(folder, Path.GetFileName(newest));
            File.Copy(newest, copied);
            foreach (var name in CommitFile.TryRead(copied, out _)?.Segments.SelectMany(Files) ?? [])
            {
                var original = new FileInfo(Path.Combine(Path.GetFullPath(source), name));
                if (!original.Exists)
                {
                    return false;
                }

                File.CreateSymbolicLink(Path.Combine(folder, name), original.FullName);
            }

            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Files(CommitSegment segment) =>
        segment.Deletions is { } deletions ? [segment.File, deletions] : [segment.File];

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
