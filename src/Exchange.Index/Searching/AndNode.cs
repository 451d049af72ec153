namespace Exchange.Index.Searching;

/// <summary>Records that meet all parts.</summary>
/// <param name="all">The parts.</param>
/// <param name="isRequired">
/// Whether no record meets the query without meeting this. Only then may the rest be passed over once nothing is left: elsewhere a part that is
/// met counts for the score though the others are not.
/// </param>
internal sealed class AndNode(RecordNode[] all, bool isRequired) : RecordNode
{
    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Span<ulong> part = stackalloc ulong[RecordWindow.Words];
        all[0].Fill(window, bits);
        for (var i = 1; i < all.Length && (!isRequired || bits.ContainsAnyExcept(0ul)); i++)
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
        if (!isRequired)
        {
            // What is passed over cannot be gone back to, and a part that is met alone may still count.
            return SkipToAny(all, record);
        }

        for (var i = 0; i < all.Length && record != NoMore; i++)
        {
            record = all[i].Skip(record);
        }

        return record;
    }
}
