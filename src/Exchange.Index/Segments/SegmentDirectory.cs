using System.Buffers.Binary;

namespace Exchange.Index.Segments;

/// <summary>Reads and checks the directory of a segment file.</summary>
internal static class SegmentDirectory
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>The sections, once every checksum has been found right, unless the file is trusted; otherwise what is wrong.</summary>
    public static IReadOnlyDictionary<(SectionKind Kind, int Field), (long Offset, long Length)>? Read(
        string path, bool isTrusted, out SegmentDamage? damage)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length < SegmentFormat.HeaderBytes + SegmentFormat.FooterBytes)
        {
            damage = SegmentDamage.Truncated;
            return null;
        }

        Span<byte> header = stackalloc byte[SegmentFormat.HeaderBytes];
        RandomAccess.Read(file, header, 0);
        damage = CheckHeader(header);
        return damage is null ? ReadDirectory(file, length, isTrusted, out damage) : null;
    }

    private static SegmentDamage? CheckHeader(ReadOnlySpan<byte> header)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != SegmentFormat.Magic)
        {
            return SegmentDamage.NotASegment;
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(header[sizeof(ulong)..]) == SegmentFormat.Version ? null : SegmentDamage.UnknownVersion;
    }

    private static Dictionary<(SectionKind, int), (long, long)>? ReadDirectory(
        Microsoft.Win32.SafeHandles.SafeFileHandle file, long length, bool isTrusted, out SegmentDamage? damage)
    {
        damage = SegmentDamage.Checksum;
        Span<byte> footer = stackalloc byte[SegmentFormat.FooterBytes];
        RandomAccess.Read(file, footer, length - footer.Length);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var count = BinaryPrimitives.ReadInt32LittleEndian(footer[8..]);
        if (count < 0 || offset != length - footer.Length - ((long)count * SegmentFormat.DirectoryEntryBytes))
        {
            return null;
        }

        var directory = new byte[count * SegmentFormat.DirectoryEntryBytes];
        RandomAccess.Read(file, directory, offset);
        if (Crc32C.Of(directory) != BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]))
        {
            return null;
        }

        var sections = new Dictionary<(SectionKind, int), (long, long)>();
        var buffer = new byte[ChunkBytes];
        long end = SegmentFormat.HeaderBytes;
        for (var i = 0; i < count; i++)
        {
            var entry = directory.AsSpan(i * SegmentFormat.DirectoryEntryBytes);
            var start = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
            var size = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            var expected = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            if (!isTrusted && (!IsZero(file, end, start, buffer) || CheckOf(file, start, size, buffer) != expected))
            {
                return null;
            }

            sections.Add(((SectionKind)entry[0], entry[1]), (start, size));
            end = start + size;
        }

        damage = IsZero(file, end, offset, buffer) ? null : SegmentDamage.Checksum;
        return damage is null ? sections : null;
    }

    /// <summary>Whether there is nothing but padding between two places.</summary>
    private static bool IsZero(Microsoft.Win32.SafeHandles.SafeFileHandle file, long from, long to, byte[] buffer)
    {
        var count = RandomAccess.Read(file, buffer.AsSpan(0, (int)(to - from)), from);
        return count == to - from && !buffer.AsSpan(0, count).ContainsAnyExcept((byte)0);
    }

    private static uint CheckOf(Microsoft.Win32.SafeHandles.SafeFileHandle file, long start, long size, byte[] buffer)
    {
        var crc = Crc32C.Start;
        for (var done = 0L; done < size;)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(ChunkBytes, size - done)), start + done);
            if (read == 0)
            {
                break;
            }

            // Chunks are multiples of eight but for the last, so the checksum does not depend on how they are read.
            crc = Crc32C.Update(crc, buffer.AsSpan(0, read));
            done += read;
        }

        return Crc32C.Finish(crc);
    }
}
