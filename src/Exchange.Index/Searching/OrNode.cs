namespace Exchange.Index.Searching;

/// <summary>Records that meet any part.</summary>
internal sealed class OrNode(IEnumerable<RecordNode> parts) : RecordNode
{
    private readonly RecordNode[] any = [.. parts];

    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Span<ulong> part = stackalloc ulong[RecordWindow.Words];
        foreach (var node in any)
        {
            part.Clear();
            node.Fill(window, part);
            for (var word = 0; word < part.Length; word++)
            {
                bits[word] |= part[word];
            }
        }
    }

    /// <inheritdoc />
    public override int Skip(int record) => SkipToAny(any, record);
}
