namespace Exchange.Index.Searching;

/// <summary>Records that meet all parts.</summary>
internal sealed class AndNode(RecordNode[] all) : RecordNode
{
    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Span<ulong> part = stackalloc ulong[RecordWindow.Words];
        all[0].Fill(window, bits);
        for (var i = 1; i < all.Length && bits.ContainsAnyExcept(0ul); i++)
        {
            part.Clear();
            all[i].Fill(window, part);
            for (var word = 0; word < part.Length; word++)
            {
                bits[word] &= part[word];
            }
        }
    }

    /// <inheritdoc />
    public override int Skip(int record)
    {
        // All are asked from the same record on: none moves past a record that the query may meet by another part.
        var greatest = record;
        foreach (var node in all)
        {
            greatest = Math.Max(greatest, node.Skip(record));
        }

        return greatest;
    }
}
