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
    public static SegmentRecordIndex Open(string folder, out IReadOnlyList<DamagedFile> damaged)
    {
        Directory.CreateDirectory(folder);
        var files = new IndexFiles(folder);
        switch (IndexDirectory.Open(files, IndexLayout.Schema, new IndexSettings()))
        {
            case IndexOpening.Opened opened:
                damaged = opened.PassedOver;
                return new SegmentRecordIndex(opened.Writer, opened.Sequence);
            case IndexOpening.Damaged broken:
                damaged = broken.Files;
                IndexDirectory.Clear(files);
                return Open(folder, out _);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
