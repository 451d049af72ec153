using Exchange.Index.Segments;

namespace Exchange.Index.Segmented;

/// <summary>Opens the index of records in a folder, which one process at a time may do.</summary>
public static class IndexFolder
{
    /// <summary>
    /// The index at its last commit that can be used. One that cannot be used is emptied: the record store is the truth, and following it from
    /// the first change builds the index anew.
    /// </summary>
    /// <param name="folder">The folder; made where it is absent.</param>
    /// <param name="damaged">Files that could not be used, with the reason; the caller says so.</param>
    /// <exception cref="IndexInUseException">Another process has it open.</exception>
    public static SegmentRecordIndex Open(string folder, out IReadOnlyList<DamagedFile> damaged)
    {
        Directory.CreateDirectory(folder);
        var taken = Take(folder);
        try
        {
            return Open(folder, taken, out damaged);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private static SegmentRecordIndex Open(string folder, FileStream taken, out IReadOnlyList<DamagedFile> damaged)
    {
        var files = new IndexFiles(folder);
        switch (IndexDirectory.Open(files, IndexLayout.Schema, new IndexSettings()))
        {
            case IndexOpening.Opened opened:
                damaged = opened.PassedOver;
                return new SegmentRecordIndex(opened.Writer, opened.Sequence, taken);
            case IndexOpening.Damaged broken:
                damaged = broken.Files;
                IndexDirectory.Clear(files);
                return Open(folder, taken, out _);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Takes the folder for this process.</summary>
    /// <exception cref="IndexInUseException">Another process has it.</exception>
    internal static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new IndexInUseException(e);
        }
    }
}
