namespace Exchange.Index.Segments;

/// <summary>One part of what a segment keeps of its entries.</summary>
/// <param name="content">The bytes of all entries.</param>
/// <param name="ends">Where each entry's bytes end; null where no entry has any.</param>
/// <param name="docCount">Entries.</param>
internal readonly struct StoredReader(Section content, Section? ends, int docCount)
{
    /// <summary>The bytes of an entry, mapped.</summary>
    public ReadOnlySpan<byte> this[int doc] => Mapped(doc);

    /// <summary>The bytes of an entry, read from the file: what is seldom read takes no room in memory.</summary>
    public byte[] Read(int doc)
    {
        var (start, length) = PlaceOf(doc);
        var bytes = new byte[length];
        content.Read(start, bytes);
        return bytes;
    }

    private ReadOnlySpan<byte> Mapped(int doc)
    {
        var (start, length) = PlaceOf(doc);
        return content.Slice<byte>(start, length);
    }

    private (long Start, int Length) PlaceOf(int doc)
    {
        if (ends is not { } known)
        {
            return default;
        }

        var isWide = known.Length == docCount * (long)sizeof(long);
        var end = isWide ? known.At<long>(doc) : known.At<uint>(doc);
        var start = doc == 0 ? 0 : isWide ? known.At<long>(doc - 1) : known.At<uint>(doc - 1);
        return (start, (int)(end - start));
    }
}
