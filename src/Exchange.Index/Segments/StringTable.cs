namespace Exchange.Index.Segments;

/// <summary>Byte strings of a segment by number, as <see cref="EntryTables.WriteStrings"/> wrote them.</summary>
internal readonly struct StringTable(Section section)
{
    /// <summary>How many.</summary>
    public int Count => section.Slice<int>(0, 1)[0];

    /// <summary>One of them.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var count = Count;
            var ends = section.Slice<int>(sizeof(int), count);
            var start = number == 0 ? 0 : ends[number - 1];
            return section.Slice<byte>(((long)count + 1) * sizeof(int) + start, ends[number] - start);
        }
    }
}
