using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>A segment file mapped into memory. The only unsafe code of the index; every access is checked against the length.</summary>
internal sealed class SegmentMemory : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly unsafe byte* start;
    private readonly long length;

    /// <summary>Maps the file, which must not be empty.</summary>
    public unsafe SegmentMemory(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        start = pointer + view.PointerOffset;
        using var opened = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        length = RandomAccess.GetLength(opened);
    }

    /// <summary>A part of the file, as values of a plain type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe ReadOnlySpan<T> Slice<T>(long offset, int count)
        where T : unmanaged
    {
        if ((ulong)offset > (ulong)length || (ulong)count * (ulong)sizeof(T) > (ulong)(length - offset))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), "outside the segment");
        }

        return new ReadOnlySpan<T>(start + offset, count);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
