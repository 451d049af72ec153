using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace Exchange.Index.Segments;

/// <summary>A segment file mapped into memory. The only unsafe code of the index; every access is checked against the length.</summary>
internal sealed class SegmentMemory : IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly unsafe byte* start;
    private readonly long length;

    /// <summary>Maps the file, which must not be empty.</summary>
    public unsafe SegmentMemory(string path)
    {
        handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        start = pointer + view.PointerOffset;
        length = RandomAccess.GetLength(handle);
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

    /// <summary>Reads from the file.</summary>
    /// <exception cref="IOException">The file cannot be read, or is shorter than it was.</exception>
    public void Read(long offset, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var read = RandomAccess.Read(handle, into, offset);
            if (read == 0)
            {
                throw new EndOfStreamException("the segment is shorter than it was");
            }

            offset += read;
            into = into[read..];
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
        handle.Dispose();
    }
}
