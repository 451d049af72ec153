namespace Exchange.Intake.Files;

/// <summary>A stream whose first bytes were looked at and are still handed on.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private const int HeadBytes = 4;

    private readonly Stream inner;
    private readonly byte[] head;
    private int taken;

    private PeekedStream(Stream inner, byte[] head)
    {
        this.inner = inner;
        this.head = head;
    }

    /// <summary>The first bytes, at most four, that have not been handed on yet.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(taken);

    public static async Task<PeekedStream> OpenAsync(Stream inner, CancellationToken cancellationToken)
    {
        var head = new byte[HeadBytes];
        var read = await inner.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        return new PeekedStream(inner, head[..read]);
    }

    /// <summary>Drops these bytes where the stream begins with them.</summary>
    public bool TakeOff(ReadOnlySpan<byte> mark)
    {
        var marked = Head.StartsWith(mark);
        taken += marked ? mark.Length : 0;
        return marked;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (taken == head.Length)
        {
            return inner.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, head.Length - taken);
        head.AsMemory(taken, count).CopyTo(buffer);
        taken += count;
        return ValueTask.FromResult(count);
    }
}
