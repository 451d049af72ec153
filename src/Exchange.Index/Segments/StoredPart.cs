namespace Exchange.Index.Segments;

/// <summary>The two parts in which a segment keeps what is read of entries again; the numbers are part of the file format.</summary>
internal static class StoredPart
{
    /// <summary>What a query reads of every entry that it looks at: stays in memory.</summary>
    public const int Brief = 0;

    /// <summary>What is read of entries that are given back: comes from the file.</summary>
    public const int Whole = 1;

    /// <summary>How many there are.</summary>
    public const int Count = 2;
}
