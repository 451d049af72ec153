namespace Exchange.Index.Searching;

/// <summary>A part of a record query in one segment.</summary>
internal abstract class RecordNode
{
    /// <summary>Past the last record.</summary>
    public const int NoMore = DocIterator.NoMore;

    /// <summary>Sets the bits of the records of the stretch that meet the part. Bits come in cleared.</summary>
    public abstract void Fill(RecordWindow window, Span<ulong> bits);

    /// <summary>No record from this one up to the one given back, which is not before it, meets the part.</summary>
    public abstract int Skip(int record);

    /// <summary>As <see cref="Skip"/>, where meeting any of the parts counts; each goes no further than its own next record.</summary>
    protected static int SkipToAny(ReadOnlySpan<RecordNode> parts, int record)
    {
        var least = NoMore;
        foreach (var part in parts)
        {
            least = Math.Min(least, part.Skip(record));
        }

        return least;
    }
}
