using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>Values of a column by entry.</summary>
internal sealed class ColumnReader
{
    private const int HeaderBytes = 16;

    private readonly Section section;
    private readonly long least;
    private readonly int width;
    private readonly RankedBits present;

    /// <summary>Reads the column's head.</summary>
    public ColumnReader(Section section, Section? table, int docs)
    {
        this.section = section;
        least = section.Slice<long>(0, 2)[0];
        width = (int)section.Slice<long>(0, 2)[1];
        present = new RankedBits(section, HeaderBytes, docs);
        Strings = table is { } strings ? new StringTable(strings) : null;
    }

    /// <summary>The byte strings that the values are ordinals of; null in a column of numbers.</summary>
    public StringTable? Strings { get; }

    /// <summary>The entry's value, if it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int doc, out long value)
    {
        if (!present.Has(doc))
        {
            value = 0;
            return false;
        }

        var at = HeaderBytes + present.Bytes + ((long)present.Before(doc) * width);
        value = least + width switch
        {
            0 => 0,
            1 => section.Slice<byte>(at, 1)[0],
            2 => section.Slice<ushort>(at, 1)[0],
            4 => section.Slice<uint>(at, 1)[0],
            _ => section.Slice<long>(at, 1)[0],
        };
        return true;
    }
}
