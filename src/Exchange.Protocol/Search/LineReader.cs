using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Exchange.Protocol.Search;

/// <summary>Reads the lines of a stream as they arrive, each at most <see cref="Frames.LineBytesMax"/> bytes.</summary>
public static class LineReader
{
    /// <summary>The lines without their newlines. An overlong line is an <see cref="InvalidDataException"/>.</summary>
    public static async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            while (true)
            {
                var read = await pipe.ReadAsync(cancellationToken);
                var buffer = read.Buffer;
                while (TryTakeLine(ref buffer, out var line))
                {
                    RefuseOverlong(line.Length);
                    yield return line;
                }

                if (read.IsCompleted)
                {
                    yield break;
                }

                pipe.AdvanceTo(buffer.Start, buffer.End);
                RefuseOverlong(buffer.Length);
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> buffer, out byte[] line)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            line = [];
            return false;
        }

        line = buffer.Slice(0, end).ToArray();
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }

    private static void RefuseOverlong(long bytes)
    {
        if (bytes > Frames.LineBytesMax)
        {
            throw new InvalidDataException($"a frame is longer than {Frames.LineBytesMax} bytes");
        }
    }
}
