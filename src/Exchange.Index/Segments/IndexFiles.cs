namespace Exchange.Index.Segments;

/// <summary>The index's folder, as far as it is written to.</summary>
/// <param name="folder">Must exist.</param>
/// <param name="open">Opens a new file for writing; null for the file system. A seam for tests of full disks.</param>
public sealed class IndexFiles(string folder, Func<string, Stream>? open = null)
{
    private const int BufferBytes = 1 << 18;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Full path of a file.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>A new file, in place of one that an earlier process may have left.</summary>
    public Stream Create(string name) =>
        open is null ? new FileStream(At(name), FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes) : open(At(name));

    /// <summary>Returns once the file's content is on the disk.</summary>
    public void Sync(string name)
    {
        using var handle = File.OpenHandle(At(name), FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Renames durably.</summary>
    public void Rename(string from, string to)
    {
        File.Move(At(from), At(to), overwrite: true);
        DirectorySync.Flush(folder);
    }

    /// <summary>Deletes a file, if it is there.</summary>
    public void Delete(string name) => File.Delete(At(name));
}
