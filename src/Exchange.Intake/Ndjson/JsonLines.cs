using Exchange.Intake.Files;

namespace Exchange.Intake.Ndjson;

/// <summary>
/// Goes over a file line by line; empty lines are passed over, and of a line that is too long only the start is kept.
/// </summary>
internal sealed class JsonLines(ByteWindow window, int bytesKept)
{
    private long next = 1;
    private int pending;

    /// <summary>Number of the line.</summary>
    public long Line { get; private set; }

    /// <summary>The line without its break; good until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Whether only its start was kept.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether a line break ended it, and not the end of the file.</summary>
    public bool EndedByBreak { get; private set; }

    /// <summary>Moves to the next line that is not empty; false at the end of the file.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        do
        {
            window.Consume(pending);
            pending = 0;
            if (!await FillAsync(cancellationToken))
            {
                return false;
            }

            Line = next++;
        }
        while (!TooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty);

        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        var length = window.Unread.Span.IndexOf((byte)'\n');
        while (length < 0 && !window.Ended && !window.Full)
        {
            await window.ReadMoreAsync(cancellationToken);
            length = window.Unread.Span.IndexOf((byte)'\n');
        }

        if (length < 0 && window.Full)
        {
            await SkipAsync(cancellationToken);
            return true;
        }

        (TooLong, EndedByBreak) = (false, length >= 0);
        length = length < 0 ? window.Unread.Length : length;
        Bytes = window.Unread[..length];
        pending = EndedByBreak ? length + 1 : length;
        return pending > 0;
    }

    private async ValueTask SkipAsync(CancellationToken cancellationToken)
    {
        (TooLong, EndedByBreak) = (true, true);
        Bytes = window.Unread[..Math.Min(bytesKept, window.Unread.Length)].ToArray();
        for (var end = -1; end < 0; end = window.Unread.Span.IndexOf((byte)'\n'))
        {
            window.Consume(window.Unread.Length);
            if (window.Ended)
            {
                return;
            }

            await window.ReadMoreAsync(cancellationToken);
        }

        pending = window.Unread.Span.IndexOf((byte)'\n') + 1;
    }
}
