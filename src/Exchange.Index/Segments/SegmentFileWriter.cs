namespace Exchange.Index.Segments;

/// <summary>Writes sections one after another, each with its checksum, then the directory. Little-endian throughout.</summary>
internal sealed class SegmentFileWriter
{
    private readonly Stream stream;
    private readonly ByteBuffer directory = new();
    private long position;
    private long start;
    private uint crc;

    /// <summary>Begins a file in this stream, which stays the caller's.</summary>
    public SegmentFileWriter(Stream stream)
    {
        this.stream = stream;
        var header = new ByteBuffer();
        header.WriteLong((long)SegmentFormat.Magic);
        header.WriteUInt(SegmentFormat.Version);
        header.WriteUInt(0);
        Append(header.Written);
    }

    /// <summary>Bytes of the current section so far.</summary>
    public long SectionLength => position - start;

    /// <summary>Begins a section.</summary>
    public void Begin()
    {
        var padding = (int)(-position & (SegmentFormat.Alignment - 1));
        Append(new byte[padding]);
        start = position;
        crc = Crc32C.Start;
    }

    /// <summary>Bytes of the current section.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        crc = Crc32C.Update(crc, bytes);
        Append(bytes);
    }

    /// <summary>Ends the current section.</summary>
    public void End(SectionKind kind, int field = 0)
    {
        directory.Write([(byte)kind, (byte)field, 0, 0]);
        directory.WriteUInt(Crc32C.Finish(crc));
        directory.WriteLong(start);
        directory.WriteLong(SectionLength);
    }

    /// <summary>A whole section.</summary>
    public void Section(SectionKind kind, int field, ReadOnlySpan<byte> bytes)
    {
        Begin();
        Write(bytes);
        End(kind, field);
    }

    /// <summary>Ends the file and gives its length.</summary>
    public long Finish()
    {
        Begin();
        var footer = new ByteBuffer();
        footer.WriteLong(position);
        footer.WriteInt(directory.Length / SegmentFormat.DirectoryEntryBytes);
        footer.WriteUInt(Crc32C.Of(directory.Written));
        Append(directory.Written);
        Append(footer.Written);
        return position;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }
}
