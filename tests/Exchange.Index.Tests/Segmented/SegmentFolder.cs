using Exchange.Index.Segmented;

namespace Exchange.Index.Tests.Segmented;

/// <summary>Indexes in folders of their own, gone at the end of the test.</summary>
internal sealed class SegmentFolder : IDisposable
{
    private readonly List<(SegmentRecordIndex Index, TemporaryFolder Folder)> made = [];

    public SegmentRecordIndex Create()
    {
        var folder = new TemporaryFolder();
        var index = IndexFolder.Open(folder.Path, out _);
        made.Add((index, folder));
        return index;
    }

    public void Dispose()
    {
        foreach (var (index, folder) in made)
        {
            index.Dispose();
            folder.Dispose();
        }
    }
}
