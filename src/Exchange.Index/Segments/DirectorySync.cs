using System.Runtime.InteropServices;

namespace Exchange.Index.Segments;

/// <summary>Makes a rename durable: on Unix the folder itself has to be flushed, for which the platform has no call of its own.</summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes the folder; does nothing on Windows, where renames are journalled.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"the index folder cannot be opened, error {Marshal.GetLastPInvokeError()}");
        }

        var failed = Fsync(handle) != 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(handle);
        if (failed != 0)
        {
            throw new IOException($"the index folder cannot be flushed, error {failed}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
