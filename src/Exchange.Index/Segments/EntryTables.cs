using System.Runtime.InteropServices;
using System.Text;

namespace Exchange.Index.Segments;

/// <summary>Writes what a segment knows of its entries and records besides terms.</summary>
internal static class EntryTables
{
    /// <summary>Counts, and the schema as a fingerprint.</summary>
    public static void WriteInfo(SegmentFileWriter file, int docs, int records, IndexSchema schema)
    {
        var info = new ByteBuffer();
        info.WriteInt(docs);
        info.WriteInt(records);
        info.Write(Encoding.UTF8.GetBytes(schema.Fingerprint()));
        file.Section(SectionKind.Info, 0, info.Written);
    }

    /// <summary>Labels: one byte an entry while 256 are enough, else two.</summary>
    public static void WriteLabels(SegmentFileWriter file, TermTable table, ReadOnlySpan<ushort> labels)
    {
        WriteStrings(file, SectionKind.LabelTable, 0, table, [.. Enumerable.Range(0, table.Count)]);
        if (table.Count > 256)
        {
            file.Section(SectionKind.Labels, 0, MemoryMarshal.AsBytes(labels));
            return;
        }

        var narrow = new byte[labels.Length];
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = (byte)labels[i];
        }

        file.Section(SectionKind.Labels, 0, narrow);
    }

    /// <summary>Which entries each record has; nothing is written where each has one.</summary>
    public static void WriteStarts(SegmentFileWriter file, ReadOnlySpan<int> starts, int docs)
    {
        if (starts.Length == docs)
        {
            return;
        }

        file.Section(SectionKind.RecordStarts, 0, MemoryMarshal.AsBytes(starts));
        var firsts = new ulong[(docs + 63) / 64];
        foreach (var start in starts)
        {
            firsts[start >> 6] |= 1ul << start;
        }

        file.Section(SectionKind.RecordRanks, 0, Ranked(firsts).Written);
    }

    /// <summary>Ids in order, where each ends, and their hash table.</summary>
    public static void WriteIds(SegmentFileWriter file, ByteBuffer ids, ReadOnlySpan<int> ends)
    {
        file.Section(SectionKind.RecordIds, 0, ids.Written);
        file.Section(SectionKind.RecordIdEnds, 0, MemoryMarshal.AsBytes(ends));
        var slots = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, ends.Length * 3L / 2))];
        for (var record = 0; record < ends.Length; record++)
        {
            var start = record == 0 ? 0 : ends[record - 1];
            var at = TermHashing.Of(ids.Slice(start, ends[record] - start)) & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = (uint)record + 1;
        }

        file.Section(SectionKind.RecordHash, 0, MemoryMarshal.AsBytes(slots.AsSpan()));
    }

    /// <summary>Where each entry's stored bytes end, in four bytes or eight; nothing is written where no entry has any.</summary>
    public static void WriteStoredEnds(SegmentFileWriter file, int part, ReadOnlySpan<long> ends)
    {
        if (ends.IsEmpty || ends[^1] == 0)
        {
            return;
        }

        if (ends[^1] > uint.MaxValue)
        {
            file.Section(SectionKind.StoredEnds, part, MemoryMarshal.AsBytes(ends));
            return;
        }

        var narrow = new uint[ends.Length];
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = (uint)ends[i];
        }

        file.Section(SectionKind.StoredEnds, part, MemoryMarshal.AsBytes(narrow.AsSpan()));
    }

    /// <summary>A column: least value, width, which entries have one, then the differences to the least in so many bytes each.</summary>
    public static void WriteColumn(SegmentFileWriter file, int column, ulong[] present, ReadOnlySpan<long> values)
    {
        var (least, range) = Extremes(present, values);
        var width = range switch { 0 => 0, <= byte.MaxValue => 1, <= ushort.MaxValue => 2, <= uint.MaxValue => 4, _ => 8 };
        var bytes = new ByteBuffer(values.Length);
        bytes.WriteLong(least);
        bytes.WriteLong(width);
        bytes.Write(Ranked(present).Written);
        Span<byte> value = stackalloc byte[sizeof(long)];
        for (var doc = 0; doc < values.Length; doc++)
        {
            if ((present[doc >> 6] >> doc & 1) != 0)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(value, values[doc] - least);
                bytes.Write(value[..width]);
            }
        }

        file.Section(SectionKind.Column, column, bytes.Written);
    }

    /// <summary>Byte strings in the order of these numbers: how many, where each ends, the bytes.</summary>
    public static void WriteStrings(SegmentFileWriter file, SectionKind kind, int place, TermTable table, ReadOnlySpan<int> order)
    {
        var bytes = new ByteBuffer();
        bytes.WriteInt(order.Length);
        var end = 0;
        foreach (var number in order)
        {
            bytes.WriteInt(end += table[number].Length);
        }

        foreach (var number in order)
        {
            bytes.Write(table[number]);
        }

        file.Section(kind, place, bytes.Written);
    }

    /// <summary>Words of a bit set, then for each word how many bits are set before it.</summary>
    private static ByteBuffer Ranked(ulong[] words)
    {
        var bytes = new ByteBuffer(words.Length * 12 + 16);
        bytes.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        var before = 0;
        foreach (var word in words)
        {
            bytes.WriteInt(before);
            before += System.Numerics.BitOperations.PopCount(word);
        }

        return bytes;
    }

    private static (long Least, ulong Range) Extremes(ulong[] present, ReadOnlySpan<long> values)
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var doc = 0; doc < values.Length; doc++)
        {
            if ((present[doc >> 6] >> doc & 1) != 0)
            {
                least = Math.Min(least, values[doc]);
                greatest = Math.Max(greatest, values[doc]);
            }
        }

        return least > greatest ? (0, 0) : (least, (ulong)greatest - (ulong)least);
    }
}
