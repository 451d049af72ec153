using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>A section of a mapped segment.</summary>
internal readonly struct Section(SegmentMemory memory, long offset, long length)
{
    /// <summary>Bytes.</summary>
    public long Length => length;

    /// <summary>How many values of a plain type it holds.</summary>
    public int Count<T>()
        where T : unmanaged => (int)(length / Unsafe.SizeOf<T>());

    /// <summary>Values from a place in bytes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice<T>(long at, int count)
        where T : unmanaged => memory.Slice<T>(offset + at, count);

    /// <summary>One value of a plain type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(int index)
        where T : unmanaged => memory.Slice<T>(offset + ((long)index * Unsafe.SizeOf<T>()), 1)[0];

    /// <summary>All of it, as values of a plain type; up to 2^31 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> All<T>()
        where T : unmanaged => memory.Slice<T>(offset, Count<T>());

    /// <summary>Reads bytes from the file instead of mapping them.</summary>
    public void Read(long at, Span<byte> into) => memory.Read(offset + at, into);

    /// <summary>Bytes from a place on, at most so many, fewer at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> UpTo(long at, int count) => memory.Slice<byte>(offset + at, (int)Math.Min(count, length - at));
}
