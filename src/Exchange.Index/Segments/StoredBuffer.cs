namespace Exchange.Index.Segments;

/// <summary>One part of what is kept of entries, before it is written.</summary>
internal sealed class StoredBuffer
{
    private readonly ByteBuffer bytes = new();
    private readonly IntBuffer ends = new();

    /// <summary>Bytes held in memory.</summary>
    public long MemoryBytes => bytes.Capacity;

    /// <summary>More of the entry that is under way.</summary>
    public void Add(ReadOnlySpan<byte> value) => bytes.Write(value);

    /// <summary>The entry that is under way is whole.</summary>
    public void EndEntry() => ends.Add(bytes.Length);

    /// <summary>Writes entries in this order.</summary>
    public void Write(SegmentFileWriter file, int part, ReadOnlySpan<int> order)
    {
        var lengths = new long[order.Length];
        file.Begin();
        for (var i = 0; i < order.Length; i++)
        {
            var start = order[i] == 0 ? 0 : ends[order[i] - 1];
            file.Write(bytes.Slice(start, ends[order[i]] - start));
            lengths[i] = file.SectionLength;
        }

        file.End(SectionKind.Stored, part);
        EntryTables.WriteStoredEnds(file, part, lengths);
    }
}
