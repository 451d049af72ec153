namespace Exchange.Intake.Files;

/// <summary>
/// The part of a stream that is being looked at. It grows, twofold each time, up to a limit, so that a row is always
/// in one piece and a row that is read again after each growth costs no more than twice its length.
/// </summary>
internal sealed class ByteWindow(Stream content, int bytesFirst, int bytesMax)
{
    private byte[] buffer = new byte[Math.Min(bytesFirst, bytesMax)];
    private int start;
    private int end;

    /// <summary>Bytes that were read and not consumed.</summary>
    public ReadOnlyMemory<byte> Unread => buffer.AsMemory(start, end - start);

    /// <summary>Whether the stream has given its last byte.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether the window holds as much as it may.</summary>
    public bool Full => end - start >= bytesMax;

    public void Consume(int count) => start += count;

    /// <summary>Reads on; there must be room, and the stream must not have ended.</summary>
    public async ValueTask ReadMoreAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await content.ReadAtLeastAsync(buffer.AsMemory(end), buffer.Length - end, throwOnEndOfStream: false,
            cancellationToken);
        Ended = read < buffer.Length - end;
        end += read;
    }

    private void MakeRoom()
    {
        var target = end - start < buffer.Length ? buffer : new byte[Math.Min(buffer.Length * 2L, bytesMax)];
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        buffer = target;
        end -= start;
        start = 0;
    }
}
