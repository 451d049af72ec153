using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>Reads a plain file of entries, one a line as hexadecimal digits, without holding more than one line in memory.</summary>
internal static class HexLines
{
    /// <summary>The longest entry in bytes that is read.</summary>
    public const int EntryBytesMax = 1 << 20;

    private const int BufferBytes = 1 << 16;
    private const int LineBytesMax = (2 * EntryBytesMax) + 4;

    /// <summary>Every line in order, bad ones too. A last line needs no newline; a file of no bytes has no lines.</summary>
    public static async IAsyncEnumerable<HexLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferBytes, leaveOpen: true));
        var (number, overlong) = (0L, false);
        try
        {
            while (true)
            {
                var read = await pipe.ReadAsync(cancellationToken);
                var buffer = read.Buffer;
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    yield return Decode(++number, buffer.Slice(0, end), overlong);
                    overlong = false;
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                if (read.IsCompleted)
                {
                    if (buffer.Length > 0 || overlong)
                    {
                        yield return Decode(++number, buffer, overlong);
                    }

                    yield break;
                }

                // What is too long is let go of at once, so that memory stays bounded whatever the file holds.
                overlong |= buffer.Length > LineBytesMax;
                pipe.AdvanceTo(overlong ? buffer.End : buffer.Start, buffer.End);
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private static HexLine Decode(long number, ReadOnlySequence<byte> line, bool overlong)
    {
        var digits = (line.IsSingleSegment ? line.FirstSpan : line.ToArray()).TrimEnd((byte)'\r');
        if (number == 1 && digits.StartsWith("\uFEFF"u8))
        {
            digits = digits[3..];
        }

        if (overlong || digits.Length > 2 * EntryBytesMax)
        {
            return new HexLine(number, null, $"longer than {EntryBytesMax} bytes");
        }

        if (digits.Length % 2 != 0)
        {
            return new HexLine(number, null, "an odd number of digits");
        }

        var entry = new byte[digits.Length / 2];
        return Convert.FromHexString(digits, entry, out _, out _) == OperationStatus.Done
            ? new HexLine(number, entry, null)
            : new HexLine(number, null, "not hexadecimal");
    }
}
