namespace Exchange.Index.Segments;

/// <summary>Values of one column in the order of arrival.</summary>
internal sealed class ColumnBuffer
{
    private readonly TermTable strings = new();
    private readonly IntBuffer docs = new();
    private readonly List<long> values = [];

    /// <summary>Bytes held in memory.</summary>
    public long MemoryBytes => strings.MemoryBytes + docs.MemoryBytes + (values.Capacity * (long)sizeof(long));

    /// <summary>A number of an entry; the last one counts.</summary>
    public void Add(int doc, long value)
    {
        docs.Add(doc);
        values.Add(value);
    }

    /// <summary>A byte string of an entry; the last one counts.</summary>
    public void Add(int doc, ReadOnlySpan<byte> value) => Add(doc, strings.Add(value));

    /// <summary>Writes the column.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="column">Its place in the schema.</param>
    /// <param name="spec">What it is.</param>
    /// <param name="newDocs">For each entry its new number; -1 for one that is left out.</param>
    /// <param name="docCount">Entries that are written.</param>
    public void Write(SegmentFileWriter file, int column, IndexColumn spec, ReadOnlySpan<int> newDocs, int docCount)
    {
        var ordinals = spec.IsNumber ? [] : WriteTable(file, column);
        var present = new ulong[(docCount + 63) / 64];
        var dense = new long[docCount];
        for (var i = 0; i < docs.Count; i++)
        {
            if (newDocs[docs[i]] is var doc and >= 0)
            {
                present[doc >> 6] |= 1ul << doc;
                dense[doc] = spec.IsNumber ? values[i] : ordinals[values[i]];
            }
        }

        EntryTables.WriteColumn(file, column, present, dense);
    }

    private int[] WriteTable(SegmentFileWriter file, int column)
    {
        var order = strings.Sorted();
        EntryTables.WriteStrings(file, SectionKind.ColumnTable, column, strings, order);
        var ordinals = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ordinals[order[i]] = i;
        }

        return ordinals;
    }
}
